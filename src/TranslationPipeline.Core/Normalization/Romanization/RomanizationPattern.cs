namespace TranslationPipeline.Normalization.Romanization;

/// <summary>
/// A pattern of bounded length: letters, classes <c>[а-я]</c>, alternatives <c>(a|b)</c>, options <c>(a)?</c>, captures
/// <c>{a}</c>, references <c>&lt;1&gt;</c>, word boundary <c>&lt;b&gt;</c>, line start and end, any character. No repetition, so matching is linear in the text.
/// </summary>
internal sealed class RomanizationPattern
{
    private readonly RomanizationNode start;
    private readonly int shortest;
    private readonly int longest;

    private RomanizationPattern(RomanizationNode start, int shortest, int longest, IReadOnlyCollection<char>? first)
    {
        this.start = start;
        this.shortest = shortest;
        this.longest = longest;
        FirstCharacters = first;
    }

    /// <summary>The characters a match can begin with; null when that is open.</summary>
    public IReadOnlyCollection<char>? FirstCharacters { get; }

    /// <exception cref="FormatException">The pattern is malformed.</exception>
    public static RomanizationPattern Parse(string pattern)
    {
        var tree = new RomanizationPatternReader(pattern).Read();
        return new RomanizationPattern(tree.Link(RomanizationNode.End), tree.Shortest, tree.Longest, tree.Shortest > 0 ? tree.First() : null);
    }

    /// <summary>Where a match that begins at <paramref name="at"/> ends, or -1.</summary>
    public int MatchAt(string text, int at, ref RomanizationCaptures captures) => start.Match(text, at, -1, ref captures);

    /// <summary>True when a match ends right before <paramref name="at"/>.</summary>
    public bool MatchBefore(string text, int at)
    {
        var captures = default(RomanizationCaptures);
        for (var from = at - shortest; from >= 0 && from >= at - longest; from--)
        {
            if (start.Match(text, from, at, ref captures) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
