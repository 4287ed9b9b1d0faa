namespace TranslationPipeline.Normalization.Quotes;

/// <summary>
/// Finds the cheapest reading of a row of marks: a shortest path through the states "outside", "inside" and "inside
/// twice". A mark of the wrong shape or with the wrong neighbours costs, and so does a half that is missing.
/// </summary>
internal static class QuoteReader
{
    private const int WrongGlyph = 10;
    private const int Missing = 15;
    private const int Nested = 8;
    private const int MaxDepth = 2;
    private const int Kept = 3;

    /// <summary>True when the marks simply open and close in turn, with the right form and neighbours; the rule, and cheap to see.</summary>
    public static bool IsPlain(IReadOnlyList<QuoteMark> marks, QuotePair pair)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var opens = i % 2 == 0;
            if (marks[i].Char != (opens ? pair.Open : pair.Close) || (opens ? marks[i].OpenCost() : marks[i].CloseCost()) is not (0 or 2))
            {
                return false;
            }
        }

        return marks.Count % 2 == 0;
    }

    /// <summary>The cheapest reading with <paramref name="pair"/>.</summary>
    public static QuoteReading Read(IReadOnlyList<QuoteMark> marks, QuotePair pair, QuoteNeighbours neighbours)
    {
        var states = new List<Path>[MaxDepth + 1];
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            states[depth] = [];
        }

        states[0].Add(new Path(0, null, QuoteRole.Open));
        if (neighbours.OpenBefore)
        {
            states[1].Add(new Path(0, null, QuoteRole.Open));
        }

        foreach (var mark in marks)
        {
            states = Step(states, mark, pair);
        }

        return Finish(states, marks.Count, pair, neighbours);
    }

    private static List<Path>[] Step(List<Path>[] states, QuoteMark mark, QuotePair pair)
    {
        var next = new List<Path>[MaxDepth + 1];
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            next[depth] = [];
        }

        var open = mark.OpenCost() + (mark.Char == pair.Open ? 0 : WrongGlyph);
        var close = mark.CloseCost() + (mark.Char == pair.Close ? 0 : WrongGlyph);
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            foreach (var path in states[depth])
            {
                if (depth < MaxDepth)
                {
                    next[depth + 1].Add(new Path(path.Cost + open + (depth * Nested), path, QuoteRole.Open));
                }

                if (depth > 0)
                {
                    // Each paragraph of a long quotation begins with an opening mark; only the last one closes.
                    var again = mark.Left == QuoteSide.Edge ? 0 : Missing;
                    next[depth].Add(new Path(path.Cost + open + again, path, QuoteRole.OpenAgain));
                    next[depth - 1].Add(new Path(path.Cost + close, path, QuoteRole.Close));
                }
                else
                {
                    next[0].Add(new Path(path.Cost + close + Missing, path, QuoteRole.Unopened));
                }
            }
        }

        foreach (var paths in next)
        {
            paths.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
            if (paths.Count > Kept)
            {
                paths.RemoveRange(Kept, paths.Count - Kept);
            }
        }

        return next;
    }

    private static QuoteReading Finish(List<Path>[] states, int count, QuotePair pair, QuoteNeighbours neighbours)
    {
        var ends = new List<(int Cost, Path Path, int Depth)>();
        for (var depth = 0; depth <= MaxDepth; depth++)
        {
            var missing = depth == 0 ? 0 : neighbours.GoesOn ? depth : depth * Missing;
            ends.AddRange(states[depth].Select(path => (path.Cost + missing, path, depth)));
        }

        ends.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        var best = ends[0];
        var roles = best.Path.Roles(count);
        var margin = 100;
        foreach (var other in ends.Skip(1))
        {
            if (!SameEffect(other.Path.Roles(count), roles))
            {
                margin = other.Cost - best.Cost;
                break;
            }
        }

        return new QuoteReading(pair, best.Cost, roles, best.Depth > 0, margin);
    }

    // Two readings that open and close at the same marks repair the same things.
    private static bool SameEffect(QuoteRole[] a, QuoteRole[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] is QuoteRole.Open or QuoteRole.OpenAgain != b[i] is QuoteRole.Open or QuoteRole.OpenAgain)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A way through the first marks, as a list that shares its beginning with others.</summary>
    private sealed record Path(int Cost, Path? Before, QuoteRole Role)
    {
        public QuoteRole[] Roles(int count)
        {
            var roles = new QuoteRole[count];
            var at = this;
            for (var i = count - 1; i >= 0; i--)
            {
                roles[i] = at.Role;
                at = at.Before!;
            }

            return roles;
        }
    }
}
