using System.Text.Json;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Documents;

/// <summary>A segment as it is kept: texts and ranges in columns, the rest as JSON.</summary>
internal readonly record struct SegmentRow
{
    public required int Number { get; init; }

    public required int Unit { get; init; }

    public required UnitKind UnitKind { get; init; }

    public required TextRange Source { get; init; }

    public required TextRange Normalized { get; init; }

    public required string Language { get; init; }

    public required double Confidence { get; init; }

    public required string SourceText { get; init; }

    /// <summary>Null: as the source text.</summary>
    public required string? NormalizedText { get; init; }

    /// <summary>JSON of <see cref="SegmentParts"/>; null: there are none.</summary>
    public required byte[]? Parts { get; init; }

    public static SegmentRow Of(SegmentResult segment) => new()
    {
        Number = segment.Number,
        Unit = segment.UnitNumber,
        UnitKind = segment.UnitKind,
        Source = segment.SourceRange,
        Normalized = segment.NormalizedRange,
        Language = segment.Language.Value,
        Confidence = segment.LanguageConfidence,
        SourceText = segment.SourceText,
        NormalizedText = segment.NormalizedText == segment.SourceText ? null : segment.NormalizedText,
        Parts = SegmentPartsWriter.Write(segment),
    };

    /// <summary>Checksum of the row in its document.</summary>
    public uint Checksum(string documentId)
    {
        var sum = default(Checksum);
        sum.Add(documentId);
        sum.Add(Number);
        sum.Add(Unit);
        sum.Add(Source.Start);
        sum.Add(Source.End);
        sum.Add(Normalized.Start);
        sum.Add(Normalized.End);
        sum.Add((int)UnitKind);
        sum.Add(BitConverter.DoubleToInt64Bits(Confidence));
        sum.Add(Language);
        sum.Add(SourceText);
        sum.Add(NormalizedText);
        sum.Add(Parts is null ? -1 : Parts.Length);
        sum.Add(Parts);
        return sum.Value;
    }

    /// <summary>The segment again.</summary>
    /// <param name="documentId">Its document.</param>
    /// <param name="checksum">What was kept with the row; null: it was stored before there were checksums.</param>
    /// <exception cref="FormatException">The row is not as it was written.</exception>
    public SegmentResult ToSegment(string documentId, long? checksum)
    {
        if (checksum is { } expected && expected != Checksum(documentId))
        {
            throw new FormatException($"segment {documentId}#{Number} is not as it was written");
        }

        var parts = Parts is null ? new SegmentParts() : JsonSerializer.Deserialize(Parts, StoreJson.Parts) ?? throw new FormatException("JSON null in the store");
        return new SegmentResult
        {
            Number = Number,
            UnitNumber = Unit,
            UnitKind = UnitKind,
            SourceRange = Source,
            NormalizedRange = Normalized,
            Language = LanguageTag.Parse(Language),
            LanguageConfidence = Confidence,
            SourceText = SourceText,
            NormalizedText = NormalizedText ?? SourceText,
            Edits = parts.Edits ?? [],
            Annotations = parts.TypedAnnotations(),
            Findings = parts.Findings ?? [],
            Targets = parts.Targets ?? [],
            InlineCodes = parts.InlineCodes ?? [],
            Failure = parts.Failure,
        };
    }
}
