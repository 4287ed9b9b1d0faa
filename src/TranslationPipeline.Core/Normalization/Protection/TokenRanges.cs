using System.Buffers;
using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Protection;

/// <summary>Recognises words that are addresses: URL, e-mail, handle, hashtag, path, file name, identifier, version number.</summary>
internal static class TokenRanges
{
    private const int MaxLength = 1000;
    private static readonly SearchValues<char> Stops = SearchValues.Create(" \t\r\n\u00A0\u202F\u3000“”„«»‹›\"<>()[]{}`、。，；：！？（）《》「」『』|،؛");
    private static readonly SearchValues<char> UrlStops = SearchValues.Create(" \t\r\n\u00A0\u202F\u3000“”„«»‹›\"<>{}`、。，；：！？（）《》「」『』|،؛");
    private static readonly FrozenSet<string> Suffixes =
        EmbeddedTable.Read("address-suffixes.tsv", "suffix", "kind", "source").Select(static row => row[0]).ToFrozenSet();

    /// <summary>Looks at the token around <paramref name="at"/> that does not begin before <paramref name="from"/>.</summary>
    /// <remarks>The last character that need not be looked at again comes back in <c>last</c>.</remarks>
    public static TextRange Find(string text, int at, int from, out int last)
    {
        from = Math.Max(from, at - MaxLength);
        var start = from + text.AsSpan(from, at - from).LastIndexOfAny(Stops) + 1;
        var ahead = text.AsSpan(at, Math.Min(MaxLength, text.Length - at));
        var length = ahead.IndexOfAny(Stops);
        var end = at + (length < 0 ? ahead.Length : length);
        if (text[at] != '#' && text[at] != '@')
        {
            (start, end) = WithoutIdeographs(text, start, at, end);
        }

        last = Math.Max(at, end - 1);
        var token = text.AsSpan(start, end - start);
        var scheme = token.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return Url(text, start, Math.Max(scheme, 0));
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '\'' or '’' or '/')
        {
            end--;
        }

        token = text.AsSpan(start, end - start);
        if (token.Length < 2)
        {
            return default;
        }

        if (token[0] is '@' or '#')
        {
            return Tagged(text, start, end);
        }

        return IsEmail(token) || IsPath(text.AsSpan(start, last + 1 - start)) || IsIdentifier(token) || IsVersion(token) || IsFileOrDomain(token)
            ? new TextRange(start, end)
            : default;
    }

    // Chinese and Japanese set no space between an address or a number and the next word.
    private static (int Start, int End) WithoutIdeographs(string text, int start, int at, int end)
    {
        var from = at;
        while (from > start && text[from - 1] < '\u2E80')
        {
            from--;
        }

        var to = at + 1;
        while (to < end && text[to] < '\u2E80')
        {
            to++;
        }

        return (from, to);
    }

    private static TextRange Url(string text, int start, int scheme)
    {
        while (scheme > 0 && start < text.Length && !char.IsAsciiLetter(text[start]))
        {
            start++;
        }

        var length = text.AsSpan(start).IndexOfAny(UrlStops);
        var end = length < 0 ? text.Length : start + length;
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '\'' or '’' or ']' or '*')
        {
            end--;
        }

        // A closing bracket belongs to the address only when it was opened there.
        for (var excess = text.AsSpan(start, end - start).Count(')') - text.AsSpan(start, end - start).Count('('); excess > 0 && end > start && text[end - 1] == ')'; excess--)
        {
            end--;
        }

        return new TextRange(start, end);
    }

    // @handle and #hashtag: letters, digits, marks and underscores of any script.
    private static TextRange Tagged(string text, int start, int end)
    {
        var stop = start + 1;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] == '_' || char.IsSurrogate(text[stop])
            || char.GetUnicodeCategory(text[stop]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            || (text[stop] is '.' or '-' && text[start] == '@')))
        {
            stop++;
        }

        return stop > start + 1 ? new TextRange(start, stop) : default;
    }

    private static bool IsEmail(ReadOnlySpan<char> token)
    {
        var sign = token.IndexOf('@');
        return sign > 0 && sign < token.Length - 3 && token[(sign + 1)..].Contains('.');
    }

    private static bool IsPath(ReadOnlySpan<char> token)
    {
        if (token.Length > 2 && char.IsAsciiLetter(token[0]) && token[1] == ':' && token[2] is '\\' or '/')
        {
            return true;
        }

        if (token.StartsWith("\\\\") || token.StartsWith("~/") || token.StartsWith("./") || token.StartsWith("../"))
        {
            return token.Length > 3;
        }

        if (token.Length > 2 && token[0] == '/' && (char.IsAsciiLetterLower(token[1]) || token[1] == '.'))
        {
            return true;
        }

        var slash = token.IndexOfAny('/', '\\');
        return slash > 0 && (IsFileOrDomain(token[..slash]) || IsFileOrDomain(token[(token.LastIndexOfAny('/', '\\') + 1)..].TrimEnd(".,;:!?")));
    }

    private static bool IsIdentifier(ReadOnlySpan<char> token)
    {
        var underscore = token.IndexOf('_');
        return underscore > 0 && underscore < token.Length - 1
            && char.IsLetterOrDigit(token[underscore - 1]) && (char.IsLetterOrDigit(token[underscore + 1]) || token[underscore + 1] == '_');
    }

    private static bool IsVersion(ReadOnlySpan<char> token)
    {
        var prefixed = token[0] is 'v' or 'V';
        var dots = 0;
        var at = prefixed ? 1 : 0;
        if (at >= token.Length || !char.IsAsciiDigit(token[at]))
        {
            return false;
        }

        for (; at < token.Length && (char.IsAsciiDigit(token[at]) || (token[at] == '.' && at + 1 < token.Length && char.IsAsciiDigit(token[at + 1]))); at++)
        {
            dots += token[at] == '.' ? 1 : 0;
        }

        return dots >= (prefixed ? 1 : 2) && (at == token.Length || token[at] is '-' or '+' || char.IsAsciiLetterLower(token[at]));
    }

    private static bool IsFileOrDomain(ReadOnlySpan<char> token)
    {
        var dot = token.LastIndexOf('.');
        if (dot <= 0 || dot == token.Length - 1 || !char.IsAsciiLetterOrDigit(token[dot - 1]))
        {
            return false;
        }

        foreach (var c in token)
        {
            if (!char.IsAscii(c) || !(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token[(dot + 1)..]);
    }
}
