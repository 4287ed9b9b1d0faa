using System.Collections.Frozen;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>Says which term words are one-word terms that count on a day.</summary>
/// <param name="Trie">The terms.</param>
/// <param name="Date">Day of the document.</param>
/// <param name="Replaced">Concepts that do not count.</param>
internal readonly record struct PartFilter(TermTrie Trie, LocalDate? Date, FrozenSet<string>? Replaced)
{
    /// <summary>True when the word alone is a term in force; <paramref name="any"/> becomes true when it is a term at all.</summary>
    public bool Accepts(int word, ref bool any)
    {
        if (Trie.RootChild(word) is not (>= 0 and var node))
        {
            return false;
        }

        any = true;
        return Trie.Choose(node, Date, Replaced) >= 0;
    }
}
