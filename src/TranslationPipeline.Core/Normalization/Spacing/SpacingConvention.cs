using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Marks that keep a space in a language.</summary>
/// <param name="Before">Marks in front of which a space stays.</param>
/// <param name="After">Marks behind which a space stays.</param>
internal sealed record SpacingConvention(string Before, string After)
{
    private static readonly FrozenDictionary<string, SpacingConvention> Table = EmbeddedTable
        .Read("spacing.tsv", "language", "before", "after", "source")
        .ToFrozenDictionary(static row => row[0], static row => new SpacingConvention(row[1], row[2]));

    /// <summary>The convention of a language; that of <c>und</c> when it has none of its own.</summary>
    public static SpacingConvention Of(LanguageTag language) =>
        Table.GetValueOrDefault(language.Language) ?? Table["und"];
}
