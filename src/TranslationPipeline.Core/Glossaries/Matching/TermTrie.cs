namespace TranslationPipeline.Glossaries;

/// <summary>The terms of one language as a trie over word numbers. Edges live in one dictionary: a node costs nothing until it has a child.</summary>
internal sealed class TermTrie
{
    /// <summary>The node every term begins at.</summary>
    public const int Root = 0;

    /// <summary>Most words of a term; longer terms are not matched.</summary>
    public const int MaxWords = 32;

    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<TermEntry>?> terms = [null];

    /// <summary>Adds a term under its words.</summary>
    /// <param name="path">Word numbers, each doubled, plus one when a gap stands before the word.</param>
    /// <param name="entry">The term.</param>
    public void Add(IEnumerable<int> path, TermEntry entry)
    {
        var node = Root;
        foreach (var step in path)
        {
            var key = Key(node, step);
            if (!edges.TryGetValue(key, out var next))
            {
                next = terms.Count;
                terms.Add(null);
                edges.Add(key, next);
            }

            node = next;
        }

        (terms[node] ??= []).Add(entry);
    }

    /// <summary>The child of a node; -1 when it has none for this word.</summary>
    public int Child(int node, int word, bool gap) => edges.TryGetValue(Key(node, (word * 2) + (gap ? 1 : 0)), out var next) ? next : -1;

    /// <summary>The terms that end at a node; null when none does.</summary>
    public List<TermEntry>? TermsAt(int node) => terms[node];

    private static long Key(int node, int step) => ((long)node << 32) | (uint)step;
}
