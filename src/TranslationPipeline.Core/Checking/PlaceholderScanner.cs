using System.Collections.Immutable;

namespace TranslationPipeline.Checking;

/// <summary>Finds placeholders and markup by their looks. One pass; what only resembles one ("50 %", "a &lt; b") is left alone.</summary>
internal static class PlaceholderScanner
{
    private const int MaxLength = 256;

    /// <summary>Placeholders, ascending, not overlapping; <paramref name="codes"/> beat looks.</summary>
    public static List<Placeholder> Scan(string text, ImmutableArray<InlineCode> codes)
    {
        var found = codes
            .Where(code => code.Range.Start >= 0 && code.Range.End <= text.Length && !code.Range.IsEmpty)
            .OrderBy(static code => code.Range.Start)
            .Select(code => new Placeholder(PlaceholderKind.InlineCode, code.Range, code.Range.Of(text)))
            .ToList();
        var given = found.Count;
        var at = 0;
        while (text.AsSpan(at).IndexOfAny("{%<&$") is var next and >= 0)
        {
            at += next;
            var (kind, length) = Measure(text.AsSpan(at), at > 0 ? text[at - 1] : ' ');
            var range = TextRange.At(at, length);
            if (length > 0 && !found.Take(given).Any(p => p.Range.Overlaps(range)))
            {
                found.Add(new Placeholder(kind, range, range.Of(text)));
            }

            at += Math.Max(1, length);
        }

        found.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return found;
    }

    private static (PlaceholderKind Kind, int Length) Measure(ReadOnlySpan<char> text, char before) => text[0] switch
    {
        '{' => (PlaceholderKind.Brace, BraceLength(text)),
        '$' when text.Length > 1 && text[1] == '{' => (PlaceholderKind.Brace, BraceLength(text[1..]) is var length and > 0 ? length + 1 : 0),
        '%' => (PlaceholderKind.Percent, PercentLength(text, before)),
        '<' => (PlaceholderKind.Tag, TagLength(text)),
        '&' => (PlaceholderKind.Entity, EntityLength(text)),
        _ => (PlaceholderKind.Brace, 0),
    };

    // {0}, {0:N2}, {user.name}, {{name}}; text in braces with spaces is not a placeholder.
    private static int BraceLength(ReadOnlySpan<char> text)
    {
        var depth = text.StartsWith("{{") ? 2 : 1;
        for (var i = depth; i < Math.Min(text.Length, MaxLength); i++)
        {
            var c = text[i];
            if (c == '}')
            {
                var isClosed = depth == 1 || (i + 1 < text.Length && text[i + 1] == '}');
                return isClosed && i > depth ? i + depth : 0;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-' or ':' or '#' or '|' or '$' or '@') && !(depth == 2 && c == ' '))
            {
                return 0;
            }
        }

        return 0;
    }

    // printf: %[position$][flags][width][.precision][length]conversion; %(name)s. A per cent sign after a digit is one.
    private static int PercentLength(ReadOnlySpan<char> text, char before)
    {
        if (char.IsDigit(before))
        {
            return 0;
        }

        var i = 1;
        if (i < text.Length && text[i] == '(')
        {
            var close = text[..Math.Min(text.Length, MaxLength)].IndexOf(')');
            return close > 2 && close + 1 < text.Length && char.IsAsciiLetter(text[close + 1]) && text[2..close].IndexOfAny(" \n") < 0 ? close + 2 : 0;
        }

        while (i < Math.Min(text.Length, 12) && (char.IsAsciiDigit(text[i]) || text[i] is '$' or '.' or '-' or '+' or '#' or '*'))
        {
            i++;
        }

        var isNumbered = i > 1;
        if (isNumbered && text[i - 1] == '-')
        {
            return 0; // 90 %-i: a suffix after a per cent sign
        }

        while (i < Math.Min(text.Length, 14) && text[i] is 'l' or 'h' or 'z' or 'q')
        {
            i++;
        }

        if (i >= text.Length || text[i] is not ('s' or 'd' or 'i' or 'u' or 'f' or 'x' or 'X' or 'g' or 'e' or 'c' or '@'))
        {
            return 0;
        }

        i++;
        var letters = 0;
        while (i + letters < text.Length && char.IsLetter(text[i + letters]))
        {
            letters++;
        }

        return letters > (isNumbered && !text[1..i].Contains('$') ? 0 : 2) ? 0 : i;
    }

    private static int TagLength(ReadOnlySpan<char> text)
    {
        var name = text.Length > 1 && text[1] == '/' ? 2 : 1;
        if (name >= text.Length || !char.IsAsciiLetter(text[name]))
        {
            return 0;
        }

        var end = text[1..Math.Min(text.Length, MaxLength)].IndexOfAny('<', '>', '\n') + 1;
        return end > 0 && text[end] == '>' ? end + 1 : 0;
    }

    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        if (end < 3)
        {
            return 0;
        }

        var name = text[1] == '#' ? text[2..end] : text[1..end];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return 0;
            }
        }

        return end + 1;
    }
}
