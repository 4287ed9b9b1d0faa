using System.Collections.Immutable;

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

    public ImmutableArray<Segment>? Segments { get; init; }

    public ImmutableArray<InlineCode>? InlineCodes { get; init; }

    /// <summary>The units of a result.</summary>
    public static ImmutableArray<StoredUnit> Of(DocumentResult result)
    {
        var replacements = result.Map.Replacements;
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
            units.Add(new StoredUnit
            {
                Number = unit.Number,
                Kind = unit.Kind,
                Source = unit.SourceRange,
                Language = unit.Language,
                Normalized = stands ? TextRange.At((int)start, unit.Text.Length) : null,
                Text = stands ? null : unit.Text,
                Map = unit.Map.IsIdentity ? null : unit.Map.Replacements,
                Segments = unit.Segments.IsDefaultOrEmpty ? null : unit.Segments,
                InlineCodes = unit.InlineCodes.IsDefaultOrEmpty ? null : unit.InlineCodes,
            });
        }

        return units.DrainToImmutable();
    }

    public Unit ToUnit(string normalizedText) => new()
    {
        Number = Number,
        Kind = Kind,
        SourceRange = Source,
        Language = Language,
        Text = Normalized is { } range ? range.Of(normalizedText) : Text ?? throw new FormatException("a unit has no text"),
        Map = Map is { } map ? RangeMap.FromReplacements(map) : RangeMap.Identity,
        Segments = Segments ?? [],
        InlineCodes = InlineCodes ?? [],
    };
}
