namespace TranslationPipeline.Normalization.Romanization;

/// <summary>A parsed pattern before its parts are linked.</summary>
internal sealed class RomanizationTree
{
    private readonly Func<RomanizationNode, RomanizationNode> link;
    private readonly Func<IReadOnlyCollection<char>?> first;

    private RomanizationTree(int shortest, int longest, Func<RomanizationNode, RomanizationNode> link, Func<IReadOnlyCollection<char>?> first)
    {
        Shortest = shortest;
        Longest = longest;
        this.link = link;
        this.first = first;
    }

    public int Shortest { get; }

    public int Longest { get; }

    /// <summary>Links the parts so that a match goes on at <paramref name="next"/>.</summary>
    public RomanizationNode Link(RomanizationNode next) => link(next);

    /// <summary>Characters a match can begin with; null when open.</summary>
    public IReadOnlyCollection<char>? First() => first();

    public static RomanizationTree Literal(string text) =>
        new(text.Length, text.Length, next => new RomanizationNode.Literal(text, next), () => text.Length > 0 ? [text[0]] : null);

    public static RomanizationTree Class(HashSet<char> characters, List<(char From, char To)> ranges, bool negated) =>
        new(1, 1, next => new RomanizationNode.Class(characters, ranges, negated, next), () => ranges.Count == 0 && !negated ? characters : null);

    public static RomanizationTree Assertion(RomanizationAssertion kind) =>
        new(0, 0, next => new RomanizationNode.Assertion(kind, next), static () => null);

    public static RomanizationTree AnyCharacter() => new(1, 1, static next => new RomanizationNode.AnyCharacter(next), static () => null);

    public static RomanizationTree Reference(int number) => new(0, 4, next => new RomanizationNode.Reference(number, next), static () => null);

    public static RomanizationTree Capture(int number, RomanizationTree inner) => new(
        inner.Shortest,
        inner.Longest,
        next => new RomanizationNode.CaptureStart(number, inner.Link(new RomanizationNode.CaptureEnd(number, next))),
        inner.First);

    public static RomanizationTree Optional(RomanizationTree inner) =>
        new(0, inner.Longest, next => new RomanizationNode.Choice([inner.Link(next), next]), static () => null);

    public static RomanizationTree Choice(List<RomanizationTree> choices) => new(
        choices.Min(static c => c.Shortest),
        choices.Max(static c => c.Longest),
        next => new RomanizationNode.Choice([.. choices.Select(c => c.Link(next))]),
        () => Union(choices.Select(static c => c.Shortest > 0 ? c.First() : null)));

    public static RomanizationTree Sequence(List<RomanizationTree> parts) => new(
        parts.Sum(static p => p.Shortest),
        parts.Sum(static p => p.Longest),
        next =>
        {
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                next = parts[i].Link(next);
            }

            return next;
        },
        () => FirstOf(parts));

    private static HashSet<char>? FirstOf(List<RomanizationTree> parts)
    {
        var result = new HashSet<char>();
        foreach (var part in parts)
        {
            if (part.Longest == 0)
            {
                continue; // assertions take no character
            }

            if (part.Shortest == 0 || part.First() is not { } first)
            {
                return null;
            }

            result.UnionWith(first);
            return result;
        }

        return null;
    }

    private static HashSet<char>? Union(IEnumerable<IReadOnlyCollection<char>?> sets)
    {
        var result = new HashSet<char>();
        foreach (var set in sets)
        {
            if (set is null)
            {
                return null;
            }

            result.UnionWith(set);
        }

        return result;
    }
}
