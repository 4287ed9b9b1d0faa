using TranslationPipeline.Dates;

namespace TranslationPipeline.Segmentation;

/// <summary>Decides about one candidate: what stands before the mark, what follows, and what the language knows.</summary>
internal sealed class FullStopRules(string text, LanguageRules language)
{
    private readonly WordBefore words = new(text);

    /// <summary>The reason at a mark at [<paramref name="at"/>, <paramref name="marks"/>) whose closers end at <paramref name="end"/>.</summary>
    /// <param name="start">Where the segment begins.</param>
    /// <param name="at">First mark.</param>
    /// <param name="marks">Behind the last mark.</param>
    /// <param name="end">Behind the closing quotes and brackets; not the end of the text.</param>
    public BreakReason Judge(int start, int at, int marks, int end)
    {
        if (IsFullWidth(text[marks - 1]))
        {
            return end > marks && Continues(end) ? BreakReason.Quotation : CjkQuotations.Judge(text, start, marks, end, language);
        }

        var next = SkipSpace(end);
        if (next == text.Length)
        {
            return BreakReason.Terminal;
        }

        if (next == end && CharKinds.Of(text[next]) == CharKind.Ideograph && text[marks - 1] is '!' or '?' or '…')
        {
            // "……": in the midst of a sentence only where it has hardly begun.
            return text[marks - 1] == '…' && end == marks && at - start < 4 ? BreakReason.GoesOn : CjkQuotations.Judge(text, start, marks, end, language);
        }

        if (next == end)
        {
            return text[marks - 1] is '؟' or '۔' or '।' or '॥' or '։' or '።' or '፧' or '፨' or '။' or '᠃' or '។' or '៕' ? BreakReason.Terminal : NoSpace(at, marks, end);
        }

        if (text[marks - 1] == ':' && language.ColonHeads)
        {
            return ColonHeads.Ends(text, start, at, next, language) ? BreakReason.Terminal : BreakReason.GoesOn;
        }

        if (ListMarkers.IsAt(text, next) && text[next] is '(' or '•' or '⁃')
        {
            return BreakReason.ListItem;
        }

        var first = FirstLetter(next);
        if (IsLowerOrGoesOn(next, first))
        {
            // "raak. ...en toen": an ellipsis that begins the next sentence.
            return text[at] == '.' && marks == at + 1 && StartsWithEllipsis(next) ? BreakReason.FullStop : BreakReason.GoesOn;
        }

        // "“Why now?” Ms. Patel asked."
        if (end > marks && text[marks - 1] is '!' or '?' && IsTitle(next))
        {
            return BreakReason.Quotation;
        }

        if (Brackets.IsInside(text, start, end, out var isQuotation))
        {
            return isQuotation || text[marks - 1] is '!' or '?' or '…' || marks - at > 1 ? BreakReason.Quotation : FullStop(start, at, end, next, first);
        }

        if (text[marks - 1] != '.' || marks - at > 1)
        {
            return IsDash(text[next]) && end > marks ? BreakReason.Quotation : BreakReason.Terminal;
        }

        return FullStop(start, at, end, next, first);
    }

    private BreakReason FullStop(int start, int at, int end, int next, char first)
    {
        var wordStart = words.Start(at, start);
        var word = text.AsSpan(wordStart, at - wordStart);
        if (ListMarkers.EndOf(text, SkipSpace(start)) == end)
        {
            return BreakReason.ListMarker;
        }

        if (end > at + 1 || word.IsEmpty || (wordStart > 0 && text[wordStart - 1] is '°' or '/'))
        {
            return BreakReason.FullStop;
        }

        if (WordBefore.IsDigits(word))
        {
            return words.StandsInList(start, wordStart) ? BreakReason.ListMarker : language.OrdinalDot && char.IsUpper(text[next]) && language.StartsWithMonth(text.AsSpan(next)) ? BreakReason.Number : BreakReason.FullStop;
        }

        var digitFollows = char.IsDigit(first);
        if (WordBefore.IsInitial(word) && !digitFollows)
        {
            return Initial(start, wordStart, next);
        }

        if (Find(wordStart, at, next, out var kind))
        {
            return Abbreviation(kind, start, wordStart, word, next, digitFollows);
        }

        if (word.Length == 1 && char.IsLower(word[0]) && IsInitialAt(next))
        {
            return BreakReason.Abbreviation; // "д. э. н. А. Ы. Жапаров"
        }

        if (word.Length == 1 && char.IsAsciiLetterLower(word[0]) && !language.LetterEnds && (wordStart == 0 || char.IsWhiteSpace(text[wordStart - 1]) || Closers.IsOpening(text[wordStart - 1])))
        {
            return BreakReason.Abbreviation; // "p. 55", "z. Z.": no sentence ends in one small Latin letter
        }

        if (WordBefore.IsCaselessDotted(word))
        {
            return BreakReason.Abbreviation;
        }

        return WordBefore.IsDotted(word) && (char.IsLower(word[0]) || language.CapitalNouns || (language.HasStarters && !language.IsStarter(NextWord(next))))
            ? BreakReason.Abbreviation
            : BreakReason.FullStop;
    }

    private BreakReason Abbreviation(AbbreviationKind kind, int start, int wordStart, ReadOnlySpan<char> word, int next, bool digitFollows)
    {
        switch (kind)
        {
            case AbbreviationKind.Prefix:
                return BreakReason.Abbreviation;
            case AbbreviationKind.Number or AbbreviationKind.Date:
                return digitFollows ? BreakReason.Abbreviation : BreakReason.FullStop;
            case AbbreviationKind.Year:
                return words.FollowsNumber(wordStart) && !OpensWithDate(start, wordStart) ? BreakReason.FullStop : BreakReason.Abbreviation;
            case AbbreviationKind.Region:
                if (!words.FollowsComma(wordStart))
                {
                    return BreakReason.FullStop;
                }

                break;
            case AbbreviationKind.AfterNumber:
                return words.FollowsNumber(wordStart) && !digitFollows && !OpensWithDate(start, wordStart) && !IsAcronym(NextWord(next)) ? BreakReason.FullStop : BreakReason.Abbreviation;
        }

        var follows = NextWord(next);
        if (digitFollows || IsDash(text[next]) || text[next] is '(' or '&' || (follows.Length > 1 && WordBefore.IsUpper(follows) && !language.IsStarter(follows)))
        {
            return BreakReason.Abbreviation;
        }

        // "5 a.m. Mr. Smith" and "3 p.m. Saturday" go on, "6 P.M. Mr. Smith" does not.
        if (char.IsLower(word[0]) && (IsTitle(next) || (IsTime(word) && language.IsWeekday(follows))))
        {
            return BreakReason.Abbreviation;
        }

        return language.HasStarters && char.IsLetter(text[next]) && char.IsUpper(word[0]) && !IsTime(word) && !language.IsStarter(follows) ? BreakReason.Abbreviation : BreakReason.FullStop;
    }

    // "15 тыс. долл. США": the unit goes on.
    private bool IsAcronym(ReadOnlySpan<char> follows) => follows.Length > 1 && WordBefore.IsUpper(follows) && !language.IsStarter(follows);

    // "А. Ы. Жапаров": one capital with a full stop.
    private bool IsInitialAt(int index) => index + 1 < text.Length && char.IsUpper(text[index]) && text[index + 1] == '.';

    private bool IsTitle(int index)
    {
        var word = NextWord(index);
        return index + word.Length < text.Length && text[index + word.Length] == '.' && language.Abbreviations.TryGet(word, out var kind) && kind == AbbreviationKind.Prefix;
    }

    private BreakReason Initial(int start, int wordStart, int next)
    {
        var isFirst = wordStart <= start + 1 || (wordStart > 2 && text[wordStart - 2] == '.');
        return language.HasStarters && !isFirst && language.IsStarter(NextWord(next)) ? BreakReason.FullStop : BreakReason.Initial;
    }

    // The word itself, the word with the one before it ("т. д."), or with the one behind it ("z. B.", "EE. UU.").
    private bool Find(int wordStart, int at, int next, out AbbreviationKind kind)
    {
        var form = text.AsSpan(wordStart, at - wordStart);
        if (words.PhraseStart(wordStart, at) is { } from && language.Abbreviations.TryGet(text.AsSpan(from, at - from), out kind))
        {
            return true;
        }

        var end = next;
        while (end < text.Length && end - next < 4 && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end > next && end < text.Length && text[end] == '.' && language.Abbreviations.TryGet(text.AsSpan(wordStart, end - wordStart), out _))
        {
            kind = AbbreviationKind.Prefix;
            return true;
        }

        return language.Abbreviations.TryGet(form, out kind)
            || (words.AfterApostrophe(wordStart, at) is { } inner && language.Abbreviations.TryGet(text.AsSpan(inner, at - inner), out kind))
            || (form.LastIndexOf('-') is var hyphen and > 0 && language.Abbreviations.TryGet(form[(hyphen + 1)..], out kind) && kind == AbbreviationKind.Prefix); // "Ex-Gov."
    }

    private BreakReason NoSpace(int at, int marks, int end)
    {
        var next = text[end];
        if (text[marks - 1] is '!' or '?' or '…' || marks - at > 1 || !char.IsUpper(next) || at < 3)
        {
            return text[marks - 1] == '.' && char.IsDigit(next) ? BreakReason.Number : BreakReason.Token;
        }

        // "objects.The": a missing space, when whole words of lower case letters stand on both sides.
        var before = (char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3])) || (GluedNumber(at) && Near(end, 16).IndexOfAny(' ', '\n') > 2);
        return before && end + 1 < text.Length && (char.IsLower(text[end + 1]) || text[end + 1] == ' ') && !words.HasAddress(at) ? BreakReason.FullStop : BreakReason.Token;
    }

    // "Jahr10.Zudem", "in 2014.The", but not the item "1.Helado".
    private bool GluedNumber(int at)
    {
        var i = at;
        while (i > 0 && at - i < 16 && (char.IsDigit(text[i - 1]) || (text[i - 1] is ',' or '.' && i > 1 && i < at && char.IsDigit(text[i - 2]))))
        {
            i--;
        }

        return i < at && (at - i >= 4 || (i > 0 && char.IsLetter(text[i - 1])));
    }

    private ReadOnlySpan<char> NextWord(int next)
    {
        var start = next;
        while (start < text.Length && start - next < 2 && Closers.IsOpening(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < 24 && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static bool IsTime(ReadOnlySpan<char> word) => word.Equals("a.m", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase);

    private bool StartsWithEllipsis(int next) => text[next] == '…' || text.AsSpan(next).StartsWith("...", StringComparison.Ordinal);

    private bool Continues(int end) => end < text.Length && text[end] is '，' or '、' or ',' or '；' or ';' or '：' or 'と' or 'っ' or '—' or '…';

    private ReadOnlySpan<char> Near(int index, int length) => text.AsSpan(index, Math.Min(length, text.Length - index));

    private int SkipSpace(int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private char FirstLetter(int next)
    {
        var i = next;
        while (i < text.Length && i - next < 4 && (Closers.IsOpening(text[i]) || IsDash(text[i]) || text[i] is ' ' or '.' or '…'))
        {
            i++;
        }

        return i < text.Length ? text[i] : ' ';
    }

    private bool IsLowerOrGoesOn(int next, char first) =>
        (char.IsLower(first) && !IsCaseless(first) && !(next + 1 < text.Length && text[next] == first && char.IsUpper(text[next + 1]))) || text[next] is '=' or ',' or ';' or ':' or ')' or ']' || (text[next] is '»' or '”' && !(next + 1 < text.Length && char.IsLetterOrDigit(text[next + 1]))) || (text[next] == '(' && char.IsAsciiDigit(first) && Near(next, 8).IndexOf(')') > 0);

    // Georgian letters have the category of small ones, but sentences begin with them.
    private static bool IsCaseless(char c) => c is >= '\u10D0' and <= '\u10FF';

    // "В 2010-2012 гг. Виктор": nothing but a date stands there, so the sentence has only begun.
    private bool OpensWithDate(int start, int wordStart)
    {
        if (wordStart - start > 40)
        {
            return false;
        }

        foreach (var part in text.AsSpan(start, wordStart - start).Split(' '))
        {
            var word = text.AsSpan(start, wordStart - start)[part];
            if (word.IsEmpty)
            {
                continue;
            }

            if (!char.IsDigit(word[0]) && !IsDash(word[0]) && !WordBefore.IsRoman(word) && !language.StartsWithMonth(word) && !language.IsDateOpener(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    private static bool IsFullWidth(char c) => c is '。' or '！' or '？' or '｡';
}
