using NodaTime;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// The terms of one language as a trie over word numbers. First words are found by their number; the later words of a node lie side by side
/// in ascending order. A node is two integers, an edge two, a term three, so that a million terms stay small.
/// </summary>
internal sealed class TermTrie
{
    /// <summary>The node every term begins at.</summary>
    public const int Root = 0;

    /// <summary>Most words of a term; longer terms are not matched.</summary>
    public const int MaxWords = 32;

    private const int Few = 8; // edges that are looked through one by one

    private readonly List<Concept> concepts = [];
    private readonly List<Term> terms = [];
    private readonly List<int> nextTerm = []; // chain of the terms that end at one node
    private readonly List<int> firstTerm = [-1];
    private int[] ends = []; // of each node: its first term doubled, plus one when that is the only one and always in force
    private Dictionary<ulong, int>? growing = [];
    private int[] roots = []; // node of each first word, plus one
    private int[] offsets = []; // of the edges of each node
    private int[] steps = [];
    private int[] children = [];

    /// <summary>Number of terms.</summary>
    public int Count => terms.Count;

    /// <summary>Adds a term under its words.</summary>
    /// <param name="path">Word numbers, each doubled, plus one when a gap stands before the word.</param>
    /// <param name="entry">The term.</param>
    /// <exception cref="InvalidOperationException">The trie is frozen.</exception>
    public void Add(IReadOnlyList<int> path, TermEntry entry)
    {
        var edges = growing ?? throw new InvalidOperationException("the trie is frozen");
        var node = RootChildOrNew(path[0] / 2);
        for (var i = 1; i < path.Count; i++)
        {
            var key = ((ulong)node << 32) | (uint)path[i];
            if (!edges.TryGetValue(key, out var next))
            {
                edges.Add(key, next = NewNode());
            }

            node = next;
        }

        concepts.Add(entry.Concept);
        terms.Add(entry.Term);
        nextTerm.Add(firstTerm[node]);
        firstTerm[node] = terms.Count - 1;
    }

    /// <summary>Lays the edges side by side. Nothing is found before, nothing can be added after.</summary>
    public void Freeze()
    {
        var keys = growing!.Keys.ToArray();
        children = [.. growing.Values];
        growing = null;
        Array.Sort(keys, children);
        steps = new int[keys.Length];
        offsets = new int[firstTerm.Count + 1];
        for (var i = 0; i < keys.Length; i++)
        {
            steps[i] = (int)(keys[i] & int.MaxValue);
            offsets[(int)(keys[i] >> 32) + 1]++;
        }

        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        Array.Resize(ref roots, Array.FindLastIndex(roots, static r => r != 0) + 1);
        concepts.TrimExcess();
        terms.TrimExcess();
        nextTerm.TrimExcess();
        ends = [.. firstTerm.Select(first => first < 0 ? -1 : (first * 2) + (IsPlain(first) ? 1 : 0))];
        firstTerm.Clear();
        firstTerm.TrimExcess();
    }

    /// <summary>The node of terms that begin with a word; -1 when none does.</summary>
    public int RootChild(int word) => word < roots.Length ? roots[word] - 1 : -1;

    /// <summary>The root node of a word as <see cref="WordCandidate.Root"/>.</summary>
    public int RootOf(int word) => RootChild(word) is >= 0 and var node ? (node * 2) + (ends[node] >= 0 ? 1 : 0) : -1;

    /// <summary>One bit for each word that terms go on with after a node, see <see cref="BitOf"/>; several words may share one. 0 when none goes on.</summary>
    public uint NextWords(int node)
    {
        var next = 0u;
        for (var edge = offsets[node]; edge < offsets[node + 1]; edge++)
        {
            next |= BitOf(steps[edge]);
        }

        return next;
    }

    /// <summary>The bit of a step in <see cref="NextWords"/>.</summary>
    public static uint BitOf(int step) => 1u << (int)(unchecked((uint)step * 0x9E3779B1u) >> 27);

    /// <summary>The step of a word.</summary>
    public static int StepOf(int word, bool gap) => (word * 2) + (gap ? 1 : 0);

    /// <summary>The child of a node below the root; -1 when it has none for this step.</summary>
    public int Child(int node, int step)
    {
        var (first, end) = (offsets[node], offsets[node + 1]);
        if (end - first > Few)
        {
            var at = Array.BinarySearch(steps, first, end - first, step);
            return at < 0 ? -1 : children[at];
        }

        for (; first < end; first++)
        {
            if (steps[first] == step)
            {
                return children[first];
            }
        }

        return -1;
    }

    /// <summary>True when longer terms go on from a node.</summary>
    public bool HasChildren(int node) => offsets[node + 1] > offsets[node];

    /// <summary>
    /// The number of the best term that ends at a node and is in force: by status, then by concept and text, so that the order of files does
    /// not matter. -1 when there is none.
    /// </summary>
    public int Choose(int node, LocalDate? date, IReadOnlySet<string>? replaced)
    {
        var end = ends[node];
        return end < 0 || ((end & 1) != 0 && replaced is null) ? end >> 1 : ChooseAmong(end >> 1, date, replaced);
    }

    /// <summary>A term by its number.</summary>
    public TermEntry Entry(int term) => new(concepts[term], terms[term]);

    private int ChooseAmong(int first, LocalDate? date, IReadOnlySet<string>? replaced)
    {
        var best = -1;
        for (var i = first; i >= 0; i = nextTerm[i])
        {
            if (terms[i].IsInForce(date) && replaced?.Contains(concepts[i].Id) != true && (best < 0 || Entry(i).IsBefore(Entry(best))))
            {
                best = i;
            }
        }

        return best;
    }

    private bool IsPlain(int term) => nextTerm[term] < 0 && terms[term] is { ValidFrom: null, ValidTo: null };

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

    private int NewNode()
    {
        firstTerm.Add(-1);
        return firstTerm.Count - 1;
    }
}
