using System.Collections.Concurrent;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>Common words of a language, read when the first split word asks for them.</summary>
internal sealed class WordList
{
    /// <summary>The languages that have a list.</summary>
    public static readonly string[] Languages = ["de", "en", "es", "fr", "ru", "tr"];

    private static readonly ConcurrentDictionary<string, WordList> Loaded = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    private WordList(string language) =>
        words = EmbeddedTable.Read($"words-{language}.tsv", "word").Select(static row => row[0]).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The list of a language; null when there is none.</summary>
    public static WordList? Of(LanguageTag language) =>
        Array.IndexOf(Languages, language.Language) < 0 ? null : Loaded.GetOrAdd(language.Language, static l => new WordList(l));

    /// <summary>True for a word of the list; <paramref name="word"/> is in lower case.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
