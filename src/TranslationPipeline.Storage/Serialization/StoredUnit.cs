using System.Collections.Immutable;
using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>A unit as it is kept. Its text is a part of the document's normalised text, so only the place of it is kept.</summary>
internal sealed record StoredUnit
{
    public required int Number { get; init; }

    public required UnitKind Kind { get; init; }

    public required TextRange Source { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>Where the text stands in the normalised text; null: <see cref="Text"/> has it.</summary>
    public TextRange? Normalized { get; init; }

    /// <summary>The text, where it does not stand in the normalised text.</summary>
    public string? Text { get; init; }

    public ImmutableArray<TextReplacement>? Map { get; init; }

    /// <summary>Null: there are none, or they are those of the segment rows.</summary>
    public ImmutableArray<Segment>? Segments { get; init; }

    /// <summary>True: the segments are what the rows of this unit say.</summary>
    public bool? SegmentsInRows { get; init; }

    public ImmutableArray<InlineCode>? InlineCodes { get; init; }

    /// <summary>The units of a result.</summary>
    public static ImmutableArray<StoredUnit> Of(DocumentResult result)
    {
        var replacements = result.Map.Replacements;
        var rows = result.Segments.OrEmpty().ToLookup(static s => s.UnitNumber);
        var units = ImmutableArray.CreateBuilder<StoredUnit>();
        var next = 0;
        var shift = 0L; // normalised minus source position, left of the unit
        foreach (var unit in result.Document.Units.IsDefault ? [] : result.Document.Units)
        {
            for (; next < replacements.Length && replacements[next].Source.End <= unit.SourceRange.Start; next++)
            {
                shift = (long)replacements[next].Target.End - replacements[next].Source.End;
            }

            var start = unit.SourceRange.Start + shift;
            var stands = start >= 0 && start <= result.NormalizedText.Length && result.NormalizedText.AsSpan((int)start).StartsWith(unit.Text, StringComparison.Ordinal);
            var inRows = stands && !unit.Segments.IsDefaultOrEmpty && unit.Segments.SequenceEqual(InRows(rows[unit.Number], (int)start));
            units.Add(new StoredUnit
            {
                Number = unit.Number,
                Kind = unit.Kind,
                Source = unit.SourceRange,
                Language = unit.Language,
                Normalized = stands ? TextRange.At((int)start, unit.Text.Length) : null,
                Text = stands ? null : unit.Text,
                Map = unit.Map.IsIdentity ? null : unit.Map.Replacements,
                Segments = inRows || unit.Segments.IsDefaultOrEmpty ? null : unit.Segments,
                SegmentsInRows = inRows ? true : null,
                InlineCodes = unit.InlineCodes.IsDefaultOrEmpty ? null : unit.InlineCodes,
            });
        }

        return units.DrainToImmutable();
    }

    /// <summary>The unit again.</summary>
    /// <param name="normalizedText">Of the document.</param>
    /// <param name="rows">The segments of the document by the number of their unit.</param>
    public Unit ToUnit(string normalizedText, ILookup<int, SegmentResult> rows) => new()
    {
        Number = Number,
        Kind = Kind,
        SourceRange = Source,
        Language = Language,
        Text = Normalized is { } range ? range.Of(normalizedText) : Text ?? throw new FormatException("a unit has no text"),
        Map = Map is { } map ? RangeMap.FromReplacements(map) : RangeMap.Identity,
        Segments = Segments ?? (SegmentsInRows == true ? [.. InRows(rows[Number], Normalized?.Start ?? 0)] : []),
        InlineCodes = InlineCodes ?? [],
    };

    // Rows lie in the document's text, segments of a unit in the unit's.
    private static IEnumerable<Segment> InRows(IEnumerable<SegmentResult> rows, int start) =>
        rows.Select(r => new Segment { Number = r.Number, Range = r.NormalizedRange.Shift(-start), Language = r.Language });
}
