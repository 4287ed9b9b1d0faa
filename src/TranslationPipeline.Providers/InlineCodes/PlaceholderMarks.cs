namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>
/// Marks that stand for something else: <c>&amp;amp;</c> <c>:name</c> <c>@name</c> <c>__NAME__</c> <c>[[1]]</c> <c>⟦1⟧</c> <c>%NAME%</c> <c>$1$</c>
/// <c>\n</c>, and addresses, which are the same in every language.
/// </summary>
internal static class PlaceholderMarks
{
    private const int MaxLength = 60;
    private const int MaxAddress = 2_000;

    /// <summary>The mark whose sign stands at <paramref name="at"/>; an end of 0 when there is none.</summary>
    public static (int Start, int End) Read(string text, int at) => text[at] switch
    {
        ':' => At(text, at, "://") ? Link(text, at) : (at, Colon(text, at)),
        '@' => Mail(text, at) is var (start, end) && end > 0 ? (start, end) : (at, IsFree(text, at) ? Named(text, at + 1, 2) : 0),
        '&' => (at, Entity(text, at)),
        '_' => (at, Between(text, at, "__", "__")),
        '[' => (at, Between(text, at, "[[", "]]")),
        '⟦' => (at, Between(text, at, "⟦", "⟧")),
        '\\' => (at, at + 1 < text.Length && text[at + 1] is 'n' or 't' or 'r' && (at + 2 == text.Length || !char.IsAsciiLetterLower(text[at + 2])) ? at + 2 : 0),
        _ => default,
    };

    /// <summary>End of <c>%NAME%</c> or <c>$1$</c>, capitals or digits between two of the same sign; -1 when there is none.</summary>
    public static int Fenced(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at < MaxLength && (char.IsAsciiLetterUpper(text[i]) || char.IsAsciiDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        var isShort = i - at < (text[at] == '%' ? 3 : 2) || (text[at] == '%' && char.IsAsciiDigit(text[at + 1]));
        return !isShort && i < text.Length && text[i] == text[at] && IsFree(text, at) ? i + 1 : -1;
    }

    // ":name" of templates; ": name" and "12:30" are prose.
    private static int Colon(string text, int at)
    {
        var end = IsFree(text, at) && at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]) ? Named(text, at + 1, 2) : 0;
        return end > 0 && end < text.Length && text[end] == ':' ? end + 1 : end;
    }

    private static bool IsFree(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '"' or '“' or '«' or '>' or '=';

    private static int Named(string text, int start, int least)
    {
        var i = start;
        while (i < text.Length && i - start < MaxLength && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i - start >= least && char.IsAsciiLetter(text[start]) && (i == text.Length || !char.IsLetter(text[i])) ? i : 0;
    }

    private static int Entity(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at < 12 && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] == '#' && i == at + 1)))
        {
            i++;
        }

        return i - at > 2 && i < text.Length && text[i] == ';' ? i + 1 : 0;
    }

    private static int Between(string text, int at, string open, string close)
    {
        if (!At(text, at, open))
        {
            return 0;
        }

        var start = at + open.Length;
        var length = text.AsSpan(start, Math.Min(MaxLength, text.Length - start)).IndexOf(close);
        return length > 0 && text.AsSpan(start, length).IndexOfAnyExcept(Inside) < 0 ? start + length + close.Length : 0;
    }

    private static readonly System.Buffers.SearchValues<char> Inside =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:#");

    private static (int Start, int End) Link(string text, int colon)
    {
        var start = colon;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]) && colon - start < 8)
        {
            start--;
        }

        return text.AsSpan(start, colon - start) is "http" or "https" or "ftp" ? (start, AddressEnd(text, colon + 3)) : default;
    }

    private static (int Start, int End) Mail(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < MaxLength && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        var end = at + 1;
        while (end < text.Length && end - at < MaxLength && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return start < at && text.AsSpan(at, end - at).Contains('.') ? (start, end) : default;
    }

    // The full stop, comma or bracket after an address belongs to the sentence.
    private static int AddressEnd(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < MaxAddress && char.IsAscii(text[end]) && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '{' or '}'))
        {
            end++;
        }

        while (end > from && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'')
        {
            end--;
        }

        return end > from ? end : 0;
    }

    private static bool At(string text, int at, string what) => text.AsSpan(at).StartsWith(what, StringComparison.Ordinal);
}
