using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>One segment as a JSON object. Ranges of the segment and its edits count in the document's source text; all others in <c>normalized</c>.</summary>
internal sealed record SegmentLine
{
    public required string Id { get; init; }

    public required string Document { get; init; }

    public string? Path { get; init; }

    public required int Unit { get; init; }

    public required string Kind { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Source { get; init; }

    public required string Normalized { get; init; }

    public required string Language { get; init; }

    public required double Confidence { get; init; }

    public required SortedDictionary<string, TargetLine> Targets { get; init; }

    public required IReadOnlyList<EditLine> Edits { get; init; }

    public required IReadOnlyList<DateLine> Dates { get; init; }

    public required IReadOnlyList<NameLine> Names { get; init; }

    public required IReadOnlyList<TermLine> Terms { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    public FailureLine? Failure { get; init; }

    public static SegmentLine Of(DocumentResult result, SegmentResult segment, ImmutableArray<LanguageTag> targets) => new()
    {
        Id = SegmentIds.Of(result, segment),
        Document = result.Document.Id,
        Path = result.Document.Metadata.SourcePath,
        Unit = segment.UnitNumber,
        Kind = Words.Of(segment.UnitKind),
        Start = segment.SourceRange.Start,
        End = segment.SourceRange.End,
        Source = segment.SourceText,
        Normalized = segment.NormalizedText,
        Language = segment.Language.Value,
        Confidence = Math.Round(segment.LanguageConfidence, 4),
        Targets = new(segment.Targets.Where(t => targets.Contains(t.Language)).ToDictionary(static t => t.Language.Value, TargetLine.Of), StringComparer.Ordinal),
        Edits = [.. segment.Edits.Select(EditLine.Of)],
        Dates = [.. segment.Annotations.OfType<DateAnnotation>().Select(d => DateLine.Of(d, segment.NormalizedText))],
        Names = [.. segment.Annotations.OfType<NameAnnotation>().Select(n => NameLine.Of(n, segment.NormalizedText))],
        Terms = [.. segment.Annotations.OfType<TermAnnotation>().Select(t => TermLine.Of(t, segment.NormalizedText))],
        Findings = [.. segment.Findings.Select(FindingLine.Of)],
        Failure = segment.Failure is { } f ? new FailureLine(f.Code, f.Message, f.NextStep) : null,
    };
}
