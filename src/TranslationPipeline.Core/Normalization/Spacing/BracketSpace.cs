namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Space on the inner side of a bracket that has its partner in the same text.</summary>
internal static class BracketSpace
{
    private const int MaxInside = 400;

    public static Edit? Behind(string text, int bracket, SpacingConvention convention)
    {
        var end = bracket + 1;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end == bracket + 1 || end == text.Length || !IsContent(text[end]) || convention.After.Contains(text[bracket], StringComparison.Ordinal))
        {
            return null;
        }

        var inside = text.AsSpan(end, Math.Min(MaxInside, text.Length - end));
        var close = inside.IndexOfAny("()[]\n");
        return close > 0 && inside[close] == Partner(text[bracket]) ? Remove(text, bracket, end + close, new TextRange(bracket + 1, end)) : null;
    }

    public static Edit? Before(string text, int bracket, SpacingConvention convention)
    {
        var start = bracket;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        if (start == bracket || start == 0 || !IsContent(text[start - 1]) || convention.Before.Contains(text[bracket], StringComparison.Ordinal))
        {
            return null;
        }

        var from = Math.Max(0, start - MaxInside);
        var open = text.AsSpan(from, start - from).LastIndexOfAny("()[]\n");
        return open >= 0 && text[from + open] == Partner(text[bracket]) ? Remove(text, from + open, bracket, new TextRange(start, bracket)) : null;
    }

    // [ x ] and "( x ) gives" with space on both sides are a syntax, and where one bracket has no partner the brackets may be the matter: ESC ( B.
    private static Edit Remove(string text, int open, int close, TextRange range)
    {
        var sure = !((text[open] == '[' || open == 0) && (text[open + 1] == ' ') == (text[close - 1] == ' ')) && text.AsSpan().Count(text[open]) == text.AsSpan().Count(text[close])
            && !TechnicalProse.Is(text);
        return new Edit(range, "", "spacing.inside-brackets", "space on the inner side of a bracket")
        {
            Outcome = sure ? EditOutcome.Apply : EditOutcome.Suggest,
            Confidence = sure ? 0.995 : 0.6,
        };
    }

    private static bool IsContent(char c) => char.IsLetterOrDigit(c) || c is '“' or '”' or '«' or '»' or '"' or '.' or '!' or '?' or '%';

    private static char Partner(char bracket) => bracket switch
    {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        _ => '[',
    };
}
