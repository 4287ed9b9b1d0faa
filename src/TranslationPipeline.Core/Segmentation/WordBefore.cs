using System.Globalization;

namespace TranslationPipeline.Segmentation;

/// <summary>Questions about the word that stands before a full stop.</summary>
internal sealed class WordBefore(string text)
{
    private const int Longest = 40;

    /// <summary>Where the word that ends at <paramref name="at"/> begins, not before <paramref name="from"/>; inner full stops, hyphens and apostrophes belong to it.</summary>
    public int Start(int at, int from)
    {
        var start = at;
        while (start > from && at - start < Longest && IsWordChar(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>The start of a phrase of two abbreviations ("т. д"), or null.</summary>
    public int? PhraseStart(int wordStart, int at)
    {
        var i = wordStart - 1;
        if (at - wordStart > 3 || i < 2 || text[i] is not (' ' or '\u00A0') || text[i - 1] != '.')
        {
            return null;
        }

        i -= 2;
        while (i >= 0 && wordStart - i < 8 && char.IsLetter(text[i]))
        {
            i--;
        }

        return i + 1;
    }

    /// <summary>The part of the word behind an apostrophe ("l'Ing"), or null.</summary>
    public int? AfterApostrophe(int wordStart, int at) =>
        text.AsSpan(wordStart, at - wordStart).LastIndexOfAny('\'', '’') is var found and >= 0 ? wordStart + found + 1 : null;

    /// <summary>True for the numbers of a list inside a sentence: "lista: 1. Helado, 2. Carne"; not for "December 31, 1988."</summary>
    public bool StandsInList(int start, int wordStart)
    {
        if (wordStart < 2 || text[wordStart - 1] != ' ' || text[wordStart - 2] is not (':' or ',' or ';'))
        {
            return false;
        }

        var end = wordStart;
        var number = 0;
        while (end < text.Length && end - wordStart < 3 && char.IsAsciiDigit(text[end]))
        {
            number = (number * 10) + text[end++] - '0';
        }

        if (number is 0 or > 99)
        {
            return false;
        }

        var before = text.AsSpan(start, wordStart - start);
        return number == 1 ? text[wordStart - 2] == ':' : before.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {number - 1}."), StringComparison.Ordinal);
    }

    /// <summary>True when a comma or opening bracket stands before the word: "Boston, Mass."</summary>
    public bool FollowsComma(int wordStart) => (wordStart > 1 && text[wordStart - 1] is ' ' or '\u00A0' && text[wordStart - 2] == ',') || (wordStart > 0 && text[wordStart - 1] == '(');

    /// <summary>True when a number stands before the word.</summary>
    public bool FollowsNumber(int wordStart)
    {
        var i = wordStart - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '.' or '-' or ')'))
        {
            i--;
        }

        if (i >= 0 && (char.IsDigit(text[i]) || EndsWithRoman(i)))
        {
            return true;
        }

        // "5 млн руб.", "30 кв. м.", "15-м км": one more word between.
        var word = i;
        while (i >= 0 && word - i < 8 && char.IsLetter(text[i]))
        {
            i--;
        }

        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] == '-'))
        {
            i--;
        }

        return i >= 0 && i < word && char.IsDigit(text[i]);
    }

    /// <summary>Only the capitals of Roman numerals.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExcept("IVXХІ");

    // "XII в."
    private bool EndsWithRoman(int last)
    {
        var first = last;
        while (first >= 0 && last - first < 6 && char.IsLetter(text[first]))
        {
            first--;
        }

        return IsRoman(text.AsSpan(first + 1, last - first));
    }

    /// <summary>True when the token looks like an address of the web, a path or a file name.</summary>
    public bool HasAddress(int at)
    {
        for (var i = at - 1; i >= 0 && at - i < Longest && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] is '/' or '@' or '_' or ':' or '\\')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single capital letter, also with others before it: <c>J</c>, <c>К.-Ж</c>, <c>Дж.К</c>, <c>Zh</c>.</summary>
    public static bool IsInitial(ReadOnlySpan<char> word)
    {
        var last = word.LastIndexOfAny('.', '-') + 1;
        var tail = word[last..];
        return last == 0
            ? tail.Length == 1 && char.IsUpper(tail[0])
            : word.Contains('-') && ((tail.Length == 1 && char.IsUpper(tail[0])) || (tail.Length == 2 && char.IsUpper(tail[0]) && char.IsLower(tail[1])))
              || (IsCyrillic(tail[0..Math.Min(1, tail.Length)]) && tail.Length == 1 && char.IsUpper(tail[0]));
    }

    /// <summary>Single letters with full stops between: <c>e.g</c>, <c>U.S</c>.</summary>
    public static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length > 2;
    }

    /// <summary>Short pieces of a script without capitals with full stops between: <c>यू.एन</c>, <c>ق.م</c>.</summary>
    public static bool IsCaselessDotted(ReadOnlySpan<char> word)
    {
        var piece = 0;
        var dots = 0;
        foreach (var c in word)
        {
            piece = c == '.' ? 0 : piece + 1;
            dots += c == '.' ? 1 : 0;
            if (piece > 4 || (c != '.' && (char.IsDigit(c) || char.IsUpper(c) || char.IsLower(c) || c < '\u0300')))
            {
                return false;
            }
        }

        return dots > 0 && word[0] != '.';
    }

    /// <summary>Only digits.</summary>
    public static bool IsDigits(ReadOnlySpan<char> word)
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

    /// <summary>Only capitals.</summary>
    public static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCyrillic(ReadOnlySpan<char> letter) => letter.Length > 0 && letter[0] is >= '\u0400' and <= '\u052F';

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '’' or 'ʼ' or '&' or '\u00AD' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
