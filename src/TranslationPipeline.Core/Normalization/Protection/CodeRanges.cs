namespace TranslationPipeline.Normalization.Protection;

/// <summary>Recognises inline code, placeholders and tags at a given character. Looks a bounded distance ahead.</summary>
internal static class CodeRanges
{
    private const int MaxCode = 200;
    private const int MaxTag = 400;

    /// <summary><c>`code`</c> on one line.</summary>
    public static TextRange Backticks(string text, int start)
    {
        var ticks = 1;
        while (start + ticks < text.Length && text[start + ticks] == '`')
        {
            ticks++;
        }

        var rest = Ahead(text, start + ticks, MaxCode);
        var close = rest.IndexOf('`');
        var newline = rest.IndexOf('\n');
        return close > 0 && (newline < 0 || close < newline) ? new TextRange(start, Math.Min(text.Length, start + ticks + close + ticks)) : default;
    }

    /// <summary><c>{0}</c>, <c>{name}</c>, <c>{{ name }}</c>; <paramref name="start"/> may lie before the brace.</summary>
    public static TextRange Braces(string text, int start, int brace)
    {
        var isDouble = brace + 1 < text.Length && text[brace + 1] == '{';
        var rest = Ahead(text, brace + 1, MaxCode);
        var close = rest.IndexOf(isDouble ? "}}" : "}", StringComparison.Ordinal);
        if (close <= 0 || (!isDouble && !IsPlaceholderBody(rest[..close])))
        {
            return default;
        }

        return new TextRange(start, brace + 1 + close + (isDouble ? 2 : 1));
    }

    /// <summary><c>${name}</c>.</summary>
    public static TextRange Dollar(string text, int start) =>
        start + 1 < text.Length && text[start + 1] == '{' ? Braces(text, start, start + 1) : default;

    /// <summary>printf: <c>%s</c>, <c>%1$d</c>, <c>%.2f</c>, <c>%(name)s</c>, <c>%@</c>; and <c>%{name}</c>.</summary>
    public static TextRange Percent(string text, int start)
    {
        var at = start + 1;
        if (at < text.Length && text[at] == '{')
        {
            return Braces(text, start, at);
        }

        if (at < text.Length && text[at] == '(')
        {
            var close = Ahead(text, at, MaxCode).IndexOf(')');
            at = close < 0 ? text.Length : at + close + 1;
        }

        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '$' or '.' or '*' or '-' or '+' or '\''))
        {
            at++;
        }

        while (at < text.Length && text[at] is 'l' or 'h' or 'z')
        {
            at++;
        }

        return at < text.Length && text[at] is 'd' or 'i' or 'u' or 's' or 'f' or 'x' or 'X' or 'c' or 'g' or 'e' or '@'
            && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
            ? new TextRange(start, at + 1)
            : default;
    }

    /// <summary><c>&lt;b&gt;</c>, <c>&lt;/b&gt;</c>, <c>&lt;br/&gt;</c>, <c>&lt;a href="…"&gt;</c>, comments.</summary>
    public static TextRange Tag(string text, int start)
    {
        var rest = Ahead(text, start + 1, MaxTag);
        if (rest.IsEmpty || !(char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!' or '?'))
        {
            return default;
        }

        var end = rest.IndexOfAny('<', '>');
        return end > 0 && rest[end] == '>' && !char.IsWhiteSpace(rest[0]) ? TextRange.At(start, end + 2) : default;
    }

    private static bool IsPlaceholderBody(ReadOnlySpan<char> body)
    {
        foreach (var c in body)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or ':' or ',' or '-' or '#' or '$' or '[' or ']' or '@'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Ahead(string text, int from, int most) =>
        from >= text.Length ? default : text.AsSpan(from, Math.Min(most, text.Length - from));
}
