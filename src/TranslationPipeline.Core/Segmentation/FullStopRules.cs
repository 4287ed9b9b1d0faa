namespace TranslationPipeline.Segmentation;

/// <summary>Decides about one candidate: what stands before the mark, what follows, and what the language knows.</summary>
internal sealed class FullStopRules(string text, Abbreviations abbreviations, string language)
{
    /// <summary>The reason at a mark at [<paramref name="at"/>, <paramref name="marks"/>) whose closers end at <paramref name="end"/>.</summary>
    /// <param name="start">Where the segment begins.</param>
    /// <param name="at">First mark.</param>
    /// <param name="marks">Behind the last mark.</param>
    /// <param name="end">Behind the closing quotes and brackets; not the end of the text.</param>
    public BreakReason Judge(int start, int at, int marks, int end)
    {
        if (IsFullWidth(text[marks - 1]))
        {
            return Continues(end) ? BreakReason.Quotation : BreakReason.Terminal;
        }

        var space = end < text.Length && char.IsWhiteSpace(text[end]);
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == text.Length)
        {
            return BreakReason.Terminal;
        }

        if (!space)
        {
            return text[marks - 1] is '؟' or '۔' or '।' or '॥' or '։' ? BreakReason.Terminal : NoSpace(at, marks, end);
        }

        var first = FirstLetter(next);
        if (IsLowerOrGoesOn(next, first))
        {
            return BreakReason.GoesOn;
        }

        if (text[marks - 1] != '.' || marks - at > 1)
        {
            return IsDash(text[next]) && end > marks ? BreakReason.Quotation : BreakReason.Terminal;
        }

        return FullStop(start, at, end, next, first);
    }

    private BreakReason FullStop(int start, int at, int end, int next, char first)
    {
        var wordStart = at;
        while (wordStart > 0 && IsWordChar(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, at - wordStart);
        if (end > at + 1 || word.IsEmpty)
        {
            return BreakReason.FullStop;
        }

        if (wordStart <= start + 1 && ListMarkers.EndOf(text, wordStart) == at + 1)
        {
            return BreakReason.ListMarker;
        }

        var digitFollows = char.IsDigit(first);
        if (IsDigits(word))
        {
            return DateLanguages.UsesOrdinalDot(language) && StartsMonth(next) ? BreakReason.Number : BreakReason.FullStop;
        }

        if (abbreviations.TryGet(word, out var kind) || (Phrase(wordStart, at) is { } from && abbreviations.TryGet(text.AsSpan(from, at - from), out kind)))
        {
            return kind switch
            {
                AbbreviationKind.Prefix => BreakReason.Abbreviation,
                AbbreviationKind.Number or AbbreviationKind.Date => digitFollows ? BreakReason.Abbreviation : BreakReason.FullStop,
                _ => digitFollows ? BreakReason.Abbreviation : BreakReason.FullStop,
            };
        }

        return IsInitial(word) && !digitFollows ? BreakReason.Initial : BreakReason.FullStop;
    }

    // "т. д.", "z. B.": an abbreviation of two parts with a space between.
    private int? Phrase(int wordStart, int at)
    {
        var i = wordStart - 1;
        if (at - wordStart > 3 || i < 2 || text[i] is not (' ' or '\u00A0') || text[i - 1] != '.')
        {
            return null;
        }

        i -= 2;
        while (i >= 0 && char.IsLetter(text[i]))
        {
            i--;
        }

        return i + 1;
    }

    private BreakReason NoSpace(int at, int marks, int end)
    {
        var next = text[end];
        if (text[marks - 1] is '!' or '?' or '…' || marks - at > 1 || !char.IsUpper(next) || at < 3)
        {
            return text[marks - 1] == '.' && char.IsDigit(next) ? BreakReason.Number : BreakReason.Token;
        }

        // "objects.The": a missing space, when whole words of lower case letters stand on both sides.
        return char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3]) && end + 1 < text.Length && (char.IsLower(text[end + 1]) || text[end + 1] == ' ')
            && !HasAddress(at) ? BreakReason.FullStop : BreakReason.Token;
    }

    private bool HasAddress(int at)
    {
        for (var i = at - 1; i >= 0 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] is '/' or '@' or '.' or '_' or ':' or '\\')
            {
                return true;
            }
        }

        return false;
    }

    private bool Continues(int end) => end < text.Length && text[end] is '，' or '、' or ',' or '；' or ';' or '：' or 'と' or 'っ' or '—' or '…';

    private char FirstLetter(int next)
    {
        var i = next;
        while (i < text.Length && i - next < 4 && (Closers.IsOpening(text[i]) || IsDash(text[i]) || text[i] is ' ' or '.'))
        {
            i++;
        }

        return i < text.Length ? text[i] : ' ';
    }

    private bool IsLowerOrGoesOn(int next, char first) =>
        char.IsLower(first) || text[next] is ',' or ';' or ':' or ')' or ']' or '»' or '”' || (IsDash(text[next]) && char.IsLower(first));

    private bool StartsMonth(int next) => char.IsUpper(text[next]) && DateLanguages.StartsWithMonth(text.AsSpan(next), language);

    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        var last = word.LastIndexOfAny('.', '-') + 1;
        var tail = word[last..];
        return (tail.Length == 1 && char.IsUpper(tail[0])) || (tail.Length == 2 && char.IsUpper(tail[0]) && char.IsLower(tail[1]) && last > 0);
    }

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '’' or 'ʼ' or '&' or '\u00AD' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    private static bool IsFullWidth(char c) => c is '。' or '！' or '？' or '｡';
}
