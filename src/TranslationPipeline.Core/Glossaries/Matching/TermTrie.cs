using System.Numerics;
using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// The terms of one language as a trie over word numbers. First words are found by their number, later edges in one open table; a node is
/// two integers and a term three, so that a million terms stay small.
/// </summary>
internal sealed class TermTrie
{
    /// <summary>The node every term begins at.</summary>
    public const int Root = 0;

    /// <summary>Most words of a term; longer terms are not matched.</summary>
    public const int MaxWords = 32;

    private readonly List<Concept> concepts = [];
    private readonly List<Term> terms = [];
    private readonly List<int> nextTerm = []; // chain of the terms that end at one node
    private readonly List<int> firstTerm = [-1];
    private readonly List<bool> hasChildren = [false];
    private int[] roots = [];
    private ulong[] keys = new ulong[16];
    private int[] children = new int[16];
    private int edgeCount;

    /// <summary>Number of terms.</summary>
    public int Count => terms.Count;

    /// <summary>Adds a term under its words.</summary>
    /// <param name="path">Word numbers, each doubled, plus one when a gap stands before the word.</param>
    /// <param name="entry">The term.</param>
    public void Add(IReadOnlyList<int> path, TermEntry entry)
    {
        var node = RootChildOrNew(path[0] / 2);
        for (var i = 1; i < path.Count; i++)
        {
            hasChildren[node] = true;
            node = ChildOrNew(Key(node, path[i]));
        }

        concepts.Add(entry.Concept);
        terms.Add(entry.Term);
        nextTerm.Add(firstTerm[node]);
        firstTerm[node] = terms.Count - 1;
    }

    /// <summary>Gives back the room that growing left over.</summary>
    public void Trim()
    {
        concepts.TrimExcess();
        terms.TrimExcess();
        nextTerm.TrimExcess();
        firstTerm.TrimExcess();
        hasChildren.TrimExcess();
    }

    /// <summary>The node of terms that begin with a word; -1 when none does.</summary>
    public int RootChild(int word) => word < roots.Length ? roots[word] - 1 : -1;

    /// <summary>The child of a node below the root; -1 when it has none for this word.</summary>
    public int Child(int node, int word, bool gap)
    {
        var key = Key(node, (word * 2) + (gap ? 1 : 0));
        for (var slot = Slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == key)
            {
                return children[slot];
            }
        }

        return -1;
    }

    /// <summary>True when longer terms go on from a node.</summary>
    public bool HasChildren(int node) => hasChildren[node];

    /// <summary>
    /// The best term that ends at a node and is in force: by status, then by concept and text, so that the order of files does not matter.
    /// Null when there is none.
    /// </summary>
    public TermEntry? Choose(int node, LocalDate? date, IReadOnlySet<string>? replaced)
    {
        var best = -1;
        for (var i = firstTerm[node]; i >= 0; i = nextTerm[i])
        {
            if (terms[i].IsInForce(date) && replaced?.Contains(concepts[i].Id) != true
                && (best < 0 || new TermEntry(concepts[i], terms[i]).IsBefore(new TermEntry(concepts[best], terms[best]))))
            {
                best = i;
            }
        }

        return best < 0 ? null : new TermEntry(concepts[best], terms[best]);
    }

    private static ulong Key(int node, int step) => ((ulong)node << 32) | (uint)step;

    private int Slot(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 33) & (keys.Length - 1);

    private int RootChildOrNew(int word)
    {
        if (word >= roots.Length)
        {
            Array.Resize(ref roots, Math.Max(word + 1, roots.Length * 2));
        }

        if (roots[word] == 0)
        {
            roots[word] = NewNode() + 1;
        }

        return roots[word] - 1;
    }

    private int ChildOrNew(ulong key)
    {
        if ((edgeCount + 1) * 4 > keys.Length * 3)
        {
            Grow();
        }

        var slot = Slot(key);
        while (keys[slot] != 0)
        {
            if (keys[slot] == key)
            {
                return children[slot];
            }

            slot = (slot + 1) & (keys.Length - 1);
        }

        edgeCount++;
        keys[slot] = key;
        return children[slot] = NewNode();
    }

    private int NewNode()
    {
        firstTerm.Add(-1);
        hasChildren.Add(false);
        return firstTerm.Count - 1;
    }

    private void Grow()
    {
        var (oldKeys, oldChildren) = (keys, children);
        keys = new ulong[BitOperations.RoundUpToPowerOf2((uint)oldKeys.Length * 2)];
        children = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0)
            {
                continue;
            }

            var slot = Slot(oldKeys[i]);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (keys.Length - 1);
            }

            (keys[slot], children[slot]) = (oldKeys[i], oldChildren[i]);
        }
    }
}
