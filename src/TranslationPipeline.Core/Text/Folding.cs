using System.Globalization;
using System.Text;

namespace TranslationPipeline.Text;

/// <summary>
/// Character folding for look-up keys: lower case, no diacritics, one form of apostrophes, dashes, digits and spaces.
/// One code unit in, one out, so offsets stay; zero means "leave this character out of the key".
/// </summary>
/// <remarks>Not for display. й keeps its breve and ё becomes е; ı and İ become i; ς becomes σ.</remarks>
internal static class Folding
{
    // Pages of 256 characters, made when the first character of a page is met: a program meets few of the 256.
    private static readonly char[]?[] Pages = new char[256][];

    private const string WesternLetters = "aaaaaaæceeeeiiiiðnooooo÷ouuuuyþy";

    private static readonly char[] Latin = Build(0);

    /// <summary>Folds one code unit; <c>'\0'</c> for soft hyphens, zero-width characters and combining marks.</summary>
    public static char Fold(char c) => c < 256 ? Latin[c] : (Pages[c >> 8] ?? Build(c >> 8))[c & 0xFF];

    /// <summary>Folds a whole text into a key; what folds to nothing is left out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Fold(c) is var folded && folded != '\0')
            {
                buffer.Append(folded);
            }
        }

        return buffer.ToString();
    }

    private static char[] Build(int number)
    {
        var page = new char[256];
        for (var i = 0; i < page.Length; i++)
        {
            page[i] = FoldSlowly((char)((number << 8) | i));
        }

        return Pages[number] = page;
    }

    private static char FoldSlowly(char c)
    {
        if (char.IsSurrogate(c))
        {
            return c;
        }

        switch (c)
        {
            case 'й' or 'Й':
                return 'й';
            case 'ı' or 'İ':
                return 'i';
            case 'ς':
                return 'σ';
            case 'ł' or 'Ł':
                return 'l';
            case 'đ' or 'Đ':
                return 'd';
            case 'ø' or 'Ø':
                return 'o';
            case '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʹ' or 'ʿ' or 'ʾ' or '`' or '´' or '′':
                return '\'';
            case '-' or '‐' or '‑' or '‒' or '–' or '—' or '−':
                return '-';
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                return 'ا';
            case 'ى':
                return 'ي';
            case 'ة':
                return 'ه';
            case 'ـ':
                return '\0';
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark when c is >= '\u0900' and <= '\u0DFF' and not '\u093C' and not '\u09BC' and not '\u0A3C':
                return c; // vowel signs of India's scripts are letters: June is not January
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return '\0';
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                return ' ';
            case UnicodeCategory.DecimalDigitNumber:
                return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        }

        if (!char.IsLetter(c))
        {
            return char.IsWhiteSpace(c) ? ' ' : c;
        }

        var lower = char.ToLowerInvariant(c);
        if (lower is >= '\uAC00' and <= '\uD7AF' or >= '\u3040' and <= '\u30FF')
        {
            return lower; // syllables and voiced kana are letters of their own
        }

        // The letters of Western Europe are known without the table of all forms, which a program in English then never loads.
        if (lower <= 'ÿ')
        {
            return lower < 'à' ? lower : WesternLetters[lower - 'à'];
        }

        var decomposed = UnicodeForms.DecomposeCompatibly(lower) ?? "";
        return decomposed.Length > 1 && char.IsLetter(decomposed[0]) && decomposed.AsSpan(1).ToString().All(static m => !char.IsLetter(m))
            ? decomposed[0]
            : lower;
    }
}
