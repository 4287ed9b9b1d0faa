using System.Collections.Frozen;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>Terms of one language compiled together. A matcher has one layer, and a second one for edits made since.</summary>
internal sealed class TermLayer
{
    private readonly WordIndex index; // from words of a text to words of terms

    public TermLayer(LanguageProfile profile, IEnumerable<TermEntry> entries, MatchOptions options)
    {
        var words = new TermWordTable(profile, options);
        foreach (var entry in entries)
        {
            if (entry.Term.Match == TermMatchRule.Regex)
            {
                Patterns.Add(new TermPattern(entry));
            }
            else if (words.PathOf(entry) is { Count: > 0 and <= TermTrie.MaxWords } path)
            {
                Trie.Add(path, entry);
            }
        }

        Trie.Freeze();
        index = new WordIndex(profile, words.Words, options.Forms);
        Compounds = profile.JoinsCompounds ? new CompoundIndex(words.Words, profile, options) : null;
    }

    /// <summary>What was found out about words of texts.</summary>
    public CandidateCache Cache { get; } = new();

    /// <summary>From words of terms to terms.</summary>
    public TermTrie Trie { get; } = new();

    /// <summary>Terms inside longer words; null where none are written together.</summary>
    public CompoundIndex? Compounds { get; }

    /// <summary>Terms that are regular expressions.</summary>
    public List<TermPattern> Patterns { get; } = [];

    /// <summary>The term words that a word of a text may be a form of.</summary>
    /// <param name="word">As written.</param>
    /// <param name="hash">Its <see cref="WordHash"/>.</param>
    /// <param name="found">Gets them, as many as fit.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<char> word, ulong hash, Span<WordCandidate> found)
    {
        var count = Cache.Find(hash, found);
        if (count < 0)
        {
            count = index.Find(word, found);
            foreach (ref var candidate in found[..count])
            {
                var root = Trie.RootOf(candidate.Word);
                candidate = candidate with { Root = root, Next = root < 0 ? 0 : Trie.NextWords(root >> 1) };
            }

            Cache.Keep(hash, found[..count]);
        }

        return count;
    }

    /// <summary>The terms in force inside a longer word: at most one at its beginning and one at its end.</summary>
    /// <param name="word">The word.</param>
    /// <param name="date">Day of the document.</param>
    /// <param name="replaced">Concepts that do not count.</param>
    /// <param name="parts">Gets them.</param>
    /// <param name="any">True when there would be some on another day.</param>
    public int FindParts(ReadOnlySpan<char> word, LocalDate? date, FrozenSet<string>? replaced, Span<CompoundPart> parts, out bool any)
    {
        any = false;
        return Compounds?.Find(word, new PartFilter(Trie, date, replaced), parts, ref any) ?? 0;
    }
}
