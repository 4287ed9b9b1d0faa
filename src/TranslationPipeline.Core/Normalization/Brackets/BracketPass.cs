using System.Buffers;

namespace TranslationPipeline.Normalization.Brackets;

/// <summary>Reports brackets that do not pair. Never edits: only a person can tell which half is missing.</summary>
internal sealed class BracketPass : INormalizationPass
{
    private const int MaxFindings = 20;
    private const int MaxInside = 400;
    private const string Opening = "([{（【";
    private const string Closing = ")]}）】";
    private static readonly SearchValues<char> All = SearchValues.Create(Opening + Closing);

    /// <inheritdoc/>
    public string Name => "brackets";

    /// <inheritdoc/>
    public void Run(PassInput input, PassOutput output)
    {
        var text = input.Text;
        var at = text.AsSpan().IndexOfAny(All);
        if (at < 0)
        {
            return;
        }

        var open = new List<int>();
        while (at >= 0)
        {
            if (!input.IsProtected(at) && !IsSign(text, at))
            {
                Step(text, at, open, output.Findings);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(All);
            at = next < 0 ? -1 : at + 1 + next;
        }

        foreach (var index in open.TakeLast(MaxFindings - Math.Min(MaxFindings, output.Findings.Count)))
        {
            output.Findings.Add(New(text, index, "is not closed"));
        }
    }

    private static void Step(string text, int at, List<int> open, List<Finding> findings)
    {
        var kind = Closing.IndexOf(text[at], StringComparison.Ordinal);
        if (kind < 0)
        {
            open.Add(at);
        }
        else if (open.Count > 0 && Kind(text[open[^1]]) == kind % 3)
        {
            open.RemoveAt(open.Count - 1);
        }
        else if (findings.Count < MaxFindings)
        {
            findings.Add(New(text, at, "is not opened"));
        }
    }

    // Half-width and full-width brackets may pair: the widths are a matter of typing.
    private static int Kind(char opening) => Opening.IndexOf(opening, StringComparison.Ordinal) % 3;

    // 1) and a) number a list; :) and ;-) are faces.
    private static bool IsSign(string text, int at)
    {
        if (text[at] is not (')' or '('))
        {
            return false;
        }

        if (at > 0 && text[at - 1] is ':' or ';' or '=' || (at > 1 && text[at - 1] == '-' && text[at - 2] is ':' or ';'))
        {
            return true;
        }

        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && at - start < 4)
        {
            start--;
        }

        var before = text.AsSpan(Math.Max(0, start - MaxInside), Math.Min(start, MaxInside));
        return text[at] == ')' && at - start is > 0 and < 4 && (start == 0 || char.IsWhiteSpace(text[start - 1])) && before.LastIndexOf('(') <= before.LastIndexOf(')');
    }

    private static Finding New(string text, int index, string what) =>
        new(FindingCategories.Brackets, Severity.Minor, TextRange.At(index, 1), $"The bracket {text[index]} {what} in this paragraph.");
}
