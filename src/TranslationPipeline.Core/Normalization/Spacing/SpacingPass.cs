using System.Buffers;

namespace TranslationPipeline.Normalization.Spacing;

/// <summary>
/// White space that cannot be meant: around the unit, doubled, in front of a mark, inside brackets, unbreakable between
/// plain words. Only takes space away or makes it ordinary; numbers, times, layout and dots stay.
/// </summary>
internal sealed class SpacingPass : INormalizationPass
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",.;:!?)]([،؛؟。，、；：！？」』》）।\u00A0");

    /// <inheritdoc/>
    public string Name => "spacing";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var text = input.Text;
        var edge = EdgeSpace.Find(input);
        if (!edge.Leading.IsEmpty)
        {
            output.Edits.Add(new Edit(edge.Leading, "", "spacing.edge", "white space before the first character of the paragraph"));
        }

        DoubledSpace.Find(input, edge.Leading.End, edge.Trailing.Start, output.Edits);
        var convention = SpacingConvention.Of(input.Language);
        var at = edge.Leading.End;
        while (at < edge.Trailing.Start)
        {
            var next = text.AsSpan(at, edge.Trailing.Start - at).IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (FindAt(input, at, convention) is { } edit && edit.Range.Start >= edge.Leading.End && edit.Range.End <= edge.Trailing.Start)
            {
                output.Edits.Add(edit);
            }

            at++;
        }

        if (!edge.Trailing.IsEmpty)
        {
            output.Edits.Add(new Edit(edge.Trailing, "", "spacing.edge", "white space behind the last character of the paragraph"));
        }

        Order(output.Edits);
    }

    private static Edit? FindAt(PassInput input, int at, SpacingConvention convention)
    {
        var edit = input.Text[at] switch
        {
            '\u00A0' => PlainWordSpace.Find(input, at),
            '(' or '[' => BracketSpace.Behind(input.Text, at, convention),
            ')' or ']' => BracketSpace.Before(input.Text, at, convention),
            _ => PunctuationSpace.Before(input, at, convention),
        };
        return edit is not null && input.IsProtected(edit.Range) ? null : edit;
    }

    // Rules look at different places; where two meet the same spaces, the wider one wins.
    private static void Order(List<Edit> edits)
    {
        if (edits.Count < 2)
        {
            return;
        }

        edits.Sort(static (a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        var kept = 0;
        for (var i = 1; i < edits.Count; i++)
        {
            if (!edits[i].Range.Overlaps(edits[kept].Range))
            {
                edits[++kept] = edits[i];
            }
        }

        edits.RemoveRange(kept + 1, edits.Count - kept - 1);
    }
}
