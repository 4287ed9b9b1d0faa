using System.Buffers;
using System.Collections.Frozen;

namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>
/// Finds markup and variables that nobody declared: <c>{0}</c> <c>{name}</c> <c>{{name}}</c> <c>${name}</c> <c>%{name}</c> <c>%(name)s</c>
/// <c>%s</c> <c>%1$s</c> <c>%.2f</c>, elements such as <c>&lt;x id="1"/&gt;</c>, and the marks of <see cref="PlaceholderMarks"/>. Only shapes that
/// ordinary prose does not have; linear time.
/// </summary>
/// <remarks>
/// A bare <c>&lt;name&gt;</c> counts only when the text closes it too: damaged news writes <c>&lt;Livingston&gt;</c> for «Livingston».
/// </remarks>
internal static class PlaceholderScanner
{
    private const int MaxLength = 200;
    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create("{$%<&:@#_[\\⟦");
    private static readonly FrozenSet<string> NeverClosed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "hr", "img", "wbr");

    /// <summary>The placeholders of <paramref name="text"/> in ascending order; they do not overlap.</summary>
    public static IEnumerable<CodeSpan> Scan(string text) => text.AsSpan().ContainsAny(FirstCharacters) ? ScanAll(text) : [];

    private static IEnumerable<CodeSpan> ScanAll(string text)
    {
        var closed = ClosedNames(text);
        var at = 0;
        var last = 0; // an address begins before its sign, but never in what was found before
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(FirstCharacters);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            if (Read(text, at, closed) is { } found && found.Range.Start >= last)
            {
                yield return found;
                at = last = found.Range.End;
            }
            else
            {
                at++;
            }
        }
    }

    private static CodeSpan? Read(string text, int at, HashSet<string>? closed) => text[at] switch
    {
        '{' => Whole(at, Braces(text, at)),
        '$' or '#' => Whole(at, at + 1 < text.Length && text[at + 1] == '{' ? Braces(text, at + 1) : text[at] == '$' ? PlaceholderMarks.Fenced(text, at) : -1),
        '%' => Whole(at, Percent(text, at) is var end and >= 0 ? end : PlaceholderMarks.Fenced(text, at)),
        '<' => Element(text, at, closed),
        _ => PlaceholderMarks.Read(text, at) is var (start, last) && last > 0 ? Whole(start, last) : null,
    };

    private static CodeSpan? Whole(int start, int end) =>
        end < 0 ? null : new CodeSpan(new TextRange(start, end), InlineCodeKind.Placeholder, "");

    /// <summary>End of <c>{name}</c>, <c>{0:N2}</c> or <c>{{name}}</c>; -1 when there is none.</summary>
    private static int Braces(string text, int at)
    {
        var isDouble = at + 1 < text.Length && text[at + 1] == '{';
        var i = Spaces(text, isDouble ? at + 2 : at + 1, isDouble);
        var name = i;
        while (i < text.Length && i - name < MaxLength && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '.' or '-'))
        {
            i++;
        }

        if (i == name)
        {
            return -1;
        }

        if (i < text.Length && text[i] == ':' && !isDouble)
        {
            var format = i;
            while (i < text.Length && i - format < MaxLength && text[i] is not ('{' or '}' or ' ' or '\n'))
            {
                i++;
            }
        }

        i = Spaces(text, i, isDouble);
        var close = isDouble ? "}}" : "}";
        return text.AsSpan(i).StartsWith(close, StringComparison.Ordinal) ? i + close.Length : -1;
    }

    private static int Spaces(string text, int i, bool allowed)
    {
        var start = i;
        while (allowed && i < text.Length && text[i] == ' ' && i - start < MaxLength)
        {
            i++;
        }

        return i;
    }

    /// <summary>End of <c>%s</c>, <c>%d</c>, <c>%@</c>, <c>%1$s</c>, <c>%(name)s</c> or <c>%{name}</c>; -1 when there is none.</summary>
    private static int Percent(string text, int at)
    {
        if (at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] == '%'))
        {
            return -1; // "100%s" is a percentage
        }

        var i = at + 1;
        if (i < text.Length && text[i] == '{')
        {
            return Braces(text, i);
        }

        if (i < text.Length && text[i] == '(')
        {
            var close = text.AsSpan(i, Math.Min(MaxLength, text.Length - i)).IndexOf(')');
            i = close < 0 ? text.Length : i + close + 1;
        }
        else
        {
            i = Conversion(text, i);
        }

        var isConversion = i < text.Length && text[i] is 's' or 'd' or '@' or 'i' or 'u' or 'f' or 'x' or 'c'
            && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
        return isConversion ? i + 1 : -1;
    }

    /// <summary>Passes over <c>1$</c>, or over flags, width, precision and length: <c>-10</c>, <c>.2</c>, <c>05</c>, <c>l</c>.</summary>
    private static int Conversion(string text, int i)
    {
        var start = i;
        while (i < text.Length && i - start < 8 && (char.IsAsciiDigit(text[i]) || text[i] is '-' or '+' or '.'))
        {
            i++;
        }

        return i < text.Length && text[i] is '$' or 'l' ? i + 1 : i;
    }

    private static CodeSpan? Element(string text, int at, HashSet<string>? closed)
    {
        var isClosing = at + 1 < text.Length && text[at + 1] == '/';
        var name = isClosing ? at + 2 : at + 1;
        var i = NameEnd(text, name);
        if (i == name || !char.IsAsciiLetter(text[name]))
        {
            return null;
        }

        var rest = text.AsSpan(i, Math.Min(4 * MaxLength, text.Length - i));
        var close = rest.IndexOfAny('<', '>');
        if (close < 0 || rest[close] == '<')
        {
            return null;
        }

        var isEmpty = close > 0 && rest[close - 1] == '/';
        var attributes = rest[..(isEmpty ? close - 1 : close)].Trim();
        if (attributes.Length > 0 && (isClosing || !char.IsWhiteSpace(rest[0]) || !attributes.Contains("=", StringComparison.Ordinal)))
        {
            return null;
        }

        if (attributes.Length == 0 && !isEmpty && !isClosing && !NeverClosed.Contains(text[name..i]) && closed?.Contains(text[name..i]) != true)
        {
            return null;
        }

        var kind = isEmpty ? InlineCodeKind.Placeholder : isClosing ? InlineCodeKind.Closing : InlineCodeKind.Opening;
        return new CodeSpan(new TextRange(at, i + close + 1), kind, text[name..i]);
    }

    private static int NameEnd(string text, int start)
    {
        var i = start;
        while (i < text.Length && i - start < MaxLength && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is ':' or '_' or '-' or '.'))
        {
            i++;
        }

        return i;
    }

    /// <summary>Names of the elements that the text closes; null when there are none.</summary>
    private static HashSet<string>? ClosedNames(string text)
    {
        HashSet<string>? names = null;
        for (var at = text.IndexOf("</", StringComparison.Ordinal); at >= 0; at = text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            var end = NameEnd(text, at + 2);
            if (end > at + 2)
            {
                (names ??= new HashSet<string>(StringComparer.Ordinal)).Add(text[(at + 2)..end]);
            }
        }

        return names;
    }
}
