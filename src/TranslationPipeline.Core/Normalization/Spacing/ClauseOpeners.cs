using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Words behind which no clause ends, by language.</summary>
internal static class ClauseOpeners
{
    private const int Longest = 8;
    private static readonly FrozenDictionary<string, FrozenSet<string>> Table = EmbeddedTable
        .Read("clause-openers.tsv", "language", "words", "source")
        .ToFrozenDictionary(static row => row[0], static row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal));

    public static bool Contains(LanguageTag language, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest || !Table.TryGetValue(language.Language, out var words))
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
