namespace TranslationPipeline.Checking;

/// <summary>Brackets and double quotation marks that pair in the source must pair in the target.</summary>
internal sealed class BalanceCheck : IPairCheck
{
    private const string Openings = "([{（［｛【《「『〈";
    private const string Closings = ")]}）］｝】》」』〉";
    private const string Quotes = "\"“”„‟«»";

    /// <inheritdoc/>
    public void Run(TextPair pair, FindingList findings)
    {
        if (FirstUnpaired(pair.PlainSource) is null && FirstUnpaired(pair.PlainTarget) is { } bracket)
        {
            findings.AddTarget(FindingCategories.Brackets, Severity.Minor, TextRange.At(bracket, 1), $"The bracket '{pair.Target[bracket]}' has no partner; in the source all pair");
        }

        var source = QuotesOf(pair.PlainSource);
        var target = QuotesOf(pair.PlainTarget);
        if (source.Count > 0 && source.Count % 2 == 0 && target.Count % 2 == 1 && !SharesClosing(pair.Target, target))
        {
            var odd = OddOne(pair.Target, target);
            findings.AddTarget(FindingCategories.Quotes, Severity.Minor, TextRange.At(odd, 1), $"The quotation mark '{pair.Target[odd]}' has no partner; in the source all pair");
        }
    }

    /// <summary>Index of the first bracket without a partner; null when all pair. "1)" and "a)" at the head of an item are not brackets.</summary>
    private static int? FirstUnpaired(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Openings.Contains(text[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (Closings.IndexOf(text[i], StringComparison.Ordinal) is var kind and >= 0)
            {
                if (open.Count > 0 && Openings.IndexOf(text[open.Peek()], StringComparison.Ordinal) % 3 == kind % 3)
                {
                    open.Pop();
                }
                else if (!IsEnumeration(text, i) && !IsSmile(text, i))
                {
                    return i;
                }
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    private static bool IsEnumeration(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]) && at - start < 3)
        {
            start--;
        }

        return start < at && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }

    private static bool IsSmile(string text, int at) => at > 0 && text[at] == ')' && text[at - 1] is ':' or '-' or ')' or ';';

    private static List<int> QuotesOf(string text)
    {
        var quotes = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            // 5" and 12'6" are inches, not quotations.
            if (Quotes.Contains(text[i], StringComparison.Ordinal) && !(text[i] == '"' && i > 0 && char.IsDigit(text[i - 1]) && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])))
            {
                quotes.Add(i);
            }
        }

        return quotes;
    }

    // «Он читал «Известия»: Russian and Ukrainian write one closing mark for two quotations that end together.
    private static bool SharesClosing(string text, List<int> quotes)
    {
        int depth = 0, deepest = 0;
        foreach (var at in quotes)
        {
            depth += text[at] switch { '«' => 1, '»' => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        return depth == 1 && deepest > 1;
    }

    // The mark that has the side of its partner: an opening one that is followed by an opening one, or the last.
    private static int OddOne(string text, List<int> quotes)
    {
        var open = -1;
        foreach (var at in quotes)
        {
            var opens = text[at] is '«' or '„' || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])));
            if (opens == (open >= 0))
            {
                return open >= 0 ? open : at;
            }

            open = opens ? at : -1;
        }

        return quotes[^1];
    }
}
