using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// Lets the words of a text through and holds back what is no language: addresses, mails, markup, placeholders,
/// escapes, mentions, codes with digits. One pass; every look ahead is bounded.
/// </summary>
internal static class NoiseGate
{
    private const int LongestMarkup = 256;
    private const int LongestPlaceholder = 64;

    // No frozen set: that takes longer to make than all look-ups of a short run.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = EmbeddedTable.Read("address-endings.tsv", "ending", "source")
        .Select(static row => row[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="letters"/>.</summary>
    public static void Read(ReadOnlySpan<char> text, ref LetterBuffer letters)
    {
        var i = 0;
        var tokenStart = true;
        while (i < text.Length)
        {
            var skipped = NoiseLength(text[i..], tokenStart);
            if (skipped > 0)
            {
                letters.Break();
                i += skipped;
                tokenStart = true;
                continue;
            }

            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                i += ReadAsciiRun(text[i..], ref letters);
                tokenStart = false;
                continue;
            }

            letters.Append(c);
            tokenStart = LetterFolding.Fold(c) == LetterFolding.Boundary && c is not ('\'' or '’' or 'ʻ' or 'ʼ');
            i++;
        }

        letters.Break();
    }

    // A run of ASCII letters, digits and underscores; with a digit or underscore in it, it is a code.
    private static int ReadAsciiRun(ReadOnlySpan<char> text, ref LetterBuffer letters)
    {
        var start = letters.Length;
        var isCode = false;
        var i = 0;
        for (; i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'); i++)
        {
            isCode |= !char.IsAsciiLetter(text[i]);
            letters.Append(text[i]);
        }

        if (isCode)
        {
            letters.Truncate(Math.Min(start, letters.Length));
            letters.Break();
        }

        return i;
    }

    private static int NoiseLength(ReadOnlySpan<char> rest, bool tokenStart) => rest[0] switch
    {
        '<' => MarkupLength(rest),
        '{' => ClosedLength(rest, '}'),
        '[' when rest.Length > 1 && rest[1] == '[' => ClosedLength(rest, ']'),
        '$' when rest.Length > 1 && rest[1] == '{' => 1 + ClosedLength(rest[1..], '}'),
        '%' => PercentLength(rest),
        '&' => EntityLength(rest),
        '\\' => rest.Length > 1 && char.IsAsciiLetter(rest[1]) ? 2 : 1,
        '@' or '#' when tokenStart => MentionLength(rest),
        _ when tokenStart && char.IsAsciiLetterOrDigit(rest[0]) => AddressLength(rest),
        _ => 0,
    };

    private static int MarkupLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            return 0;
        }

        var end = rest[..Math.Min(rest.Length, LongestMarkup)].IndexOfAny('>', '\n');
        return end > 0 && rest[end] == '>' && IsMarkup(rest[1..end]) ? end + 1 : 0;
    }

    // A bare name, or one with attributes; guillemets made of < and > hold running text.
    private static bool IsMarkup(ReadOnlySpan<char> inside)
    {
        var space = inside.IndexOf(' ');
        return inside.IndexOf('<') < 0 && (space < 0 || inside[^1] == '/' || inside[0] is '!' or '?' || inside.IndexOf('=') > 0);
    }

    private static int ClosedLength(ReadOnlySpan<char> rest, char close)
    {
        var window = rest[..Math.Min(rest.Length, LongestPlaceholder)];
        var end = window.IndexOf(close);
        if (end < 0 || window[..end].IndexOfAny(' ', '\n') >= 0)
        {
            return 0;
        }

        while (end + 1 < window.Length && window[end + 1] == close)
        {
            end++;
        }

        return end + 1;
    }

    // printf: %s %1$s %-5.2f %(name)s, Windows: %NAME%.
    private static int PercentLength(ReadOnlySpan<char> rest)
    {
        var i = 1;
        if (i < rest.Length && rest[i] == '(')
        {
            var end = ClosedLength(rest[i..], ')');
            return end == 0 ? 0 : i + end + (i + end < rest.Length && char.IsAsciiLetter(rest[i + end]) ? 1 : 0);
        }

        while (i < rest.Length && i < 12 && (char.IsAsciiDigit(rest[i]) || rest[i] is '$' or '.' or '-' or '+' or '#' or '*'))
        {
            i++;
        }

        if (i >= rest.Length || i >= 12 || !(char.IsAsciiLetter(rest[i]) || rest[i] == '@'))
        {
            return 0;
        }

        var wordEnd = i;
        while (wordEnd < rest.Length && wordEnd < LongestPlaceholder && (char.IsAsciiLetterOrDigit(rest[wordEnd]) || rest[wordEnd] == '_'))
        {
            wordEnd++;
        }

        if (wordEnd < rest.Length && rest[wordEnd] == '%' && wordEnd > i)
        {
            return wordEnd + 1;
        }

        return wordEnd - i <= 2 ? wordEnd : 0;
    }

    private static int EntityLength(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 12)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        foreach (var c in rest[1..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
            {
                return 0;
            }
        }

        return end + 1;
    }

    // @name is a person; #4821 is a number, #word is a word.
    private static int MentionLength(ReadOnlySpan<char> rest)
    {
        var i = 1;
        var hasDigitOnly = true;
        while (i < rest.Length && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '_' or '.' or '-'))
        {
            hasDigitOnly &= !char.IsAsciiLetter(rest[i]);
            i++;
        }

        return rest[0] == '@' || hasDigitOnly ? i : 0;
    }

    // scheme://..., www...., name@host.tld, host.tld/path, file.ext: runs of ASCII without spaces that hold a separator of addresses.
    private static int AddressLength(ReadOnlySpan<char> rest)
    {
        var end = 0;
        var isAddress = false;
        while (end < rest.Length && IsAddressCharacter(rest[end]))
        {
            isAddress |= IsAddressMark(rest, end);
            end++;
        }

        return isAddress || IsHost(rest[..end]) ? end : 0;
    }

    private static bool IsAddressCharacter(char c) => char.IsAscii(c) && (char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&*+;=%".Contains(c, StringComparison.Ordinal));

    private static bool IsAddressMark(ReadOnlySpan<char> rest, int i) => rest[i] switch
    {
        ':' => rest[i..].StartsWith("://"),
        '@' => i > 0 && i + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[i + 1]),
        '.' => i == 3 && rest[..3].Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // "tengrinews.kz/path", "report.pdf": what follows the last dot of the host is a known ending of addresses or files.
    private static bool IsHost(ReadOnlySpan<char> token)
    {
        var slash = token.IndexOf('/');
        var host = slash >= 0 ? token[..slash] : token.TrimEnd(".,:;!?-");
        var dot = host.LastIndexOf('.');
        return dot > 0 && Endings.Contains(host[(dot + 1)..]);
    }
}
