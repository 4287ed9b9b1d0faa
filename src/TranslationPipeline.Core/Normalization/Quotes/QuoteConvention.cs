using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Quotes;

/// <summary>The pairs of quotation marks that a language uses, and all pairs that any language uses.</summary>
internal static class QuoteConvention
{
    private static readonly (string Language, QuotePair Pair)[] Rows =
        [.. EmbeddedTable.Read("quotes.tsv", "language", "open", "close", "source").Select(static row => (row[0], new QuotePair(row[1][0], row[2][0])))];

    private static readonly FrozenDictionary<string, QuotePair[]> ByLanguage =
        Rows.GroupBy(static row => row.Language).ToFrozenDictionary(static g => g.Key, static g => g.Select(static row => row.Pair).ToArray());

    /// <summary>Every pair of the table once, „ with " added: a common and consistent typewriter habit.</summary>
    public static QuotePair[] All { get; } = [.. Rows.Select(static row => row.Pair).Append(new QuotePair('„', '"')).Distinct()];

    /// <summary>Pairs a repair may make in <paramref name="language"/>, the usual one first.</summary>
    public static IReadOnlyList<QuotePair> Of(LanguageTag language) =>
        ByLanguage.TryGetValue(language.Language, out var own) ? [.. own.Concat(ByLanguage["und"]).Distinct()] : ByLanguage["und"];

    /// <summary>The family of a mark.</summary>
    public static QuoteFamily FamilyOf(char mark) => mark switch
    {
        '«' or '»' => QuoteFamily.Guillemets,
        '‹' or '›' => QuoteFamily.SingleGuillemets,
        '"' => QuoteFamily.Straight,
        '「' or '」' => QuoteFamily.Corner,
        '『' or '』' => QuoteFamily.WhiteCorner,
        '《' or '》' => QuoteFamily.DoubleAngle,
        _ => QuoteFamily.Curly,
    };
}
