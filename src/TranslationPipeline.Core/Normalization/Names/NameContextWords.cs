using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Words beside names, by language: titles, function words, and words that only look like a variant of a name.</summary>
internal static class NameContextWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Titles = Read("title");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Functions = Read("function");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lookalikes = ReadLookalikes();

    /// <summary>True when the table knows titles and function words of the language.</summary>
    public static bool Knows(string language) => Titles.ContainsKey(language);

    public static bool IsTitle(string language, ReadOnlySpan<char> word) => Contains(Titles, language, word);

    public static bool IsFunction(string language, ReadOnlySpan<char> word) => Contains(Functions, language, word);

    public static bool IsLookalike(string language, ReadOnlySpan<char> word) => Contains(Lookalikes, language, word) || Contains(Lookalikes, "*", word);

    private static bool Contains(FrozenDictionary<string, FrozenSet<string>> sets, string language, ReadOnlySpan<char> word)
    {
        if (word.Length > 40 || !sets.TryGetValue(language, out var set))
        {
            return false;
        }

        Span<char> key = stackalloc char[40];
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key[..NameKey.Write(word, key)]);
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read(string kind) =>
        EmbeddedTable.Read("name-context.tsv", "language", "kind", "words", "source")
            .Where(r => r[1] == kind)
            .ToFrozenDictionary(static r => r[0], static r => Keys(r[2]), StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> ReadLookalikes() =>
        EmbeddedTable.Read("name-lookalikes.tsv", "language", "words", "source")
            .GroupBy(static r => r[0], StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, static g => Keys(string.Join(' ', g.Select(static r => r[1]))), StringComparer.Ordinal);

    private static FrozenSet<string> Keys(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => NameKey.Of(w)).ToFrozenSet(StringComparer.Ordinal);
}
