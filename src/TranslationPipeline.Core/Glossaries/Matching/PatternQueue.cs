using System.Collections.Immutable;

namespace TranslationPipeline.Glossaries;

/// <summary>What the regular expressions found in a text, from left to right, to be taken between the other terms.</summary>
internal sealed class PatternQueue
{
    private readonly List<(TextRange Range, TermEntry Entry)> found = [];
    private int next;

    /// <summary>Adds what a pattern finds.</summary>
    public void Add(TermPattern pattern, ReadOnlySpan<char> text) => pattern.Find(text, found);

    /// <summary>This queue in order: the leftmost first, then the longest.</summary>
    public PatternQueue Sorted()
    {
        found.Sort(static (a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        return this;
    }

    /// <summary>Takes what begins no later than the next word; what a match before covers is lost.</summary>
    /// <param name="from">Where the match before ends.</param>
    /// <param name="until">Where the next word begins.</param>
    /// <param name="matches">Gets them.</param>
    /// <returns>Where the last one taken ends; <paramref name="from"/> when there was none.</returns>
    public int Take(int from, int until, ref ImmutableArray<TermMatch>.Builder? matches)
    {
        for (; next < found.Count && found[next].Range.Start <= until; next++)
        {
            var (range, entry) = found[next];
            if (range.Start >= from)
            {
                (matches ??= ImmutableArray.CreateBuilder<TermMatch>()).Add(new TermMatch(range, entry.Concept, entry.Term));
                from = range.End;
            }
        }

        return from;
    }
}
