namespace TranslationPipeline.Dates;

/// <summary>
/// Parses a run level by level: at each level the longest rule that begins at a token wins, its tokens become one node, and
/// the next token follows. Work per token is bounded by the length and number of rules: no search over whole parses.
/// </summary>
internal sealed class Cascade
{
    private const int MaxDepth = 16;

    private readonly TokenClass[] path = new TokenClass[MaxDepth];
    private readonly TokenClass[] best = new TokenClass[MaxDepth];
    private readonly TokenClass[] kept = new TokenClass[MaxDepth];
    private Pattern? found;
    private int foundLength;
    private int limit;
    private int refused;

    /// <summary>Replaces tokens by nodes until the last level.</summary>
    public void Run(RunBuffer run, Grammar grammar)
    {
        for (var level = 0; level < Grammar.LevelCount; level++)
        {
            var start = grammar.Levels[level];
            for (var i = 0; i < run.Count; i++)
            {
                if (!run.Items[i].Classes.Overlaps(start.Accepts))
                {
                    continue;
                }

                (limit, refused) = (MaxDepth, -1);
                var next = -1;
                while (next < 0 && Match(run, start, i) is { } match && !IsShadowed(run, start, i, match))
                {
                    next = Reduce(run, i, match);
                    (limit, refused) = (foundLength, match.Rule.Order); // what the best rule refuses the next best may take
                }

                i = Math.Max(i, next);
            }
        }
    }

    // A rule that begins with context must not hide a longer one that begins where its own tokens do.
    private bool IsShadowed(RunBuffer run, GrammarNode start, int index, Pattern pattern)
    {
        var context = pattern.First;
        if (context == 0)
        {
            return false;
        }

        var (match, length) = (found, foundLength);
        best.CopyTo(kept, 0);
        var bounds = (limit, refused);
        (limit, refused) = (MaxDepth, -1);
        Match(run, start, index + context);
        (limit, refused) = bounds;
        var longer = foundLength > length - context;
        (found, foundLength) = (match, length);
        kept.CopyTo(best, 0);
        return longer;
    }

    private Pattern? Match(RunBuffer run, GrammarNode start, int index)
    {
        found = null;
        foundLength = 0;
        Walk(run, start, index, 0);
        return found;
    }

    private void Walk(RunBuffer run, GrammarNode node, int index, int depth)
    {
        if (node.Complete is { } complete && (depth < limit || (depth == limit && complete.Rule.Order > refused)) && (depth > foundLength || (depth == foundLength && complete.Rule.Order < found!.Rule.Order)))
        {
            found = complete;
            foundLength = depth;
            path.AsSpan(0, depth).CopyTo(best);
        }

        if (index == run.Count || depth == limit)
        {
            return;
        }

        ref readonly var item = ref run.Items[index];
        if (!item.Classes.Overlaps(node.Accepts))
        {
            return;
        }

        foreach (var edge in node.Edges)
        {
            var common = edge.Classes & item.Classes;
            if (common.IsEmpty || (edge.Glued && index > 0 && run.Items[index - 1].End != item.Start))
            {
                continue;
            }

            path[depth] = common.First;
            Walk(run, edge.Target, index + 1, depth + 1);
        }
    }

    // The index of the new node, or -1 when the rule does not hold here after all.
    private int Reduce(RunBuffer run, int index, Pattern pattern)
    {
        var (rule, elements, first, last) = (pattern.Rule, pattern.Elements, pattern.First, pattern.Last);
        if (rule.Action == RuleAction.Nothing)
        {
            for (var i = first; i <= last; i++)
            {
                run.Items[index + i].Classes = ClassSet.None;
            }

            return index + last;
        }

        if (RuleGuards.Refuse(run, index, rule, best.AsSpan(0, elements.Length)))
        {
            return -1;
        }

        var node = new Item { Start = run.Items[index + first].Start, End = run.Items[index + last].End };
        if (rule.Action is RuleAction.Number or RuleAction.OrdinalNumber)
        {
            if (!NumberWords.IsOne(run, index + first, last - first + 1, best.AsSpan(first)))
            {
                return -1;
            }

            NumberWords.Combine(run, index + first, last - first + 1, best.AsSpan(first), rule, ref node);
        }
        else
        {
            var draft = run.NewDraft();
            for (var i = 0; i < elements.Length; i++)
            {
                Combiner.Contribute(draft, run, in run.Items[index + i], best[i], elements[i].Feature);
            }

            Combiner.Finish(draft, rule);
            draft.Range = new TextRange(node.Start, node.End);
            draft.Head = run.Items[index + pattern.Head].Start;
            node.Draft = draft;
            node.Classes = ClassSet.Of(rule.Action switch
            {
                RuleAction.Time => TokenClass.NodeTime,
                RuleAction.Duration => TokenClass.NodeDuration,
                RuleAction.Set => TokenClass.NodeSet,
                RuleAction.Range => TokenClass.NodeRange,
                RuleAction.Reference => TokenClass.NodeReference,
                _ => TokenClass.NodeDate,
            });
        }

        run.Replace(index + first, last - first + 1, node);
        return index + first;
    }
}
