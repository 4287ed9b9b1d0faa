using System.Text.RegularExpressions;

namespace TranslationPipeline.Segmentation;

/// <summary>One rule ready to run, in linear time where the expression allows it, else under a time limit.</summary>
internal sealed class CompiledSrxRule
{
    private const int Reach = 512;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    private readonly string name;
    private readonly Regex? before;
    private readonly Regex? after;
    private readonly Regex? both;
    private readonly int reach;
    private readonly CharacterFilter last;
    private readonly CharacterFilter first;

    /// <exception cref="ArgumentException">An expression is not valid.</exception>
    public CompiledSrxRule(string listName, int number, SrxRule rule)
    {
        Rule = rule;
        name = $"{listName}#{number} {(rule.IsBreak ? "break" : "no-break")} /{rule.Before}/ /{rule.After}/";
        var left = IcuPattern.Translate(rule.Before);
        var right = IcuPattern.Translate(rule.After);
        last = new CharacterFilter(left.Last);
        first = new CharacterFilter(right.First);
        reach = left.IsUnbounded ? Reach : Math.Min(Reach, left.Text.Length + 1);
        if (!left.SeesBeyond && !right.SeesBeyond)
        {
            try
            {
                // One character more on the other side, so that \b sees it.
                before = new Regex($"(?:{left.Text})(?s:.)\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                after = new Regex($"\\A(?s:.)(?:{right.Text})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
                return;
            }
            catch (NotSupportedException)
            {
                (before, after) = (null, null);
            }
        }

        both = new Regex($"\\G(?<=(?:{left.Text}))(?=(?:{right.Text}))", RegexOptions.CultureInvariant, TimeLimit);
    }

    public SrxRule Rule { get; }

    /// <summary>False when the characters on both sides rule a match out.</summary>
    public bool MayMatch(string text, int position) => last.Allows(text[position - 1]) && first.Allows(text[position]);

    /// <summary>True when the text before <paramref name="position"/> ends, and the text behind it begins, as the rule says.</summary>
    /// <exception cref="RegexMatchTimeoutException">The expression took longer than 100 ms.</exception>
    public bool Matches(string text, int position)
    {
        if (!MayMatch(text, position))
        {
            return false;
        }

        if (both is not null)
        {
            return both.IsMatch(text, position);
        }

        var end = Math.Min(text.Length, position + Reach);
        var start = Math.Max(0, position - reach);
        return after!.IsMatch(text.AsSpan(position - 1, end - position + 1)) && before!.IsMatch(text.AsSpan(start, position + 1 - start));
    }

    /// <summary>List, number and expressions, as an explanation shows them.</summary>
    public override string ToString() => name;
}
