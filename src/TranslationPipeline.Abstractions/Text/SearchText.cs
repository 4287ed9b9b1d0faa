using System.Globalization;
using System.Text;

namespace TranslationPipeline;

/// <summary>
/// The form in which texts are searched: words of lower-case letters and digits without marks, separated by one space. Letters of
/// scripts that write no spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese) are words of their own, so any part of a text is found.
/// </summary>
public static class SearchText
{
    private static readonly char[] Folded = Build();

    /// <summary>The searched form of a text; empty when it has neither letters nor digits.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 8);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                continue; // a mark belongs to the letter before it
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                inWord = false;
                continue;
            }

            var alone = StandsAlone(rune.Value);
            if (folded.Length > 0 && (!inWord || alone))
            {
                folded.Append(' ');
            }

            if (rune.IsBmp)
            {
                folded.Append(Folded[rune.Value]);
            }
            else
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }

            inWord = !alone;
        }

        return folded.ToString();
    }

    /// <summary>True when the words of <paramref name="foldedPhrase"/> stand in <paramref name="foldedText"/> next to each other; both come from <see cref="Fold"/>.</summary>
    public static bool Contains(string foldedText, string foldedPhrase)
    {
        ArgumentNullException.ThrowIfNull(foldedText);
        ArgumentNullException.ThrowIfNull(foldedPhrase);
        for (var at = foldedText.IndexOf(foldedPhrase, StringComparison.Ordinal); at >= 0; at = foldedText.IndexOf(foldedPhrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + foldedPhrase.Length;
            if ((at == 0 || foldedText[at - 1] == ' ') && (end == foldedText.Length || foldedText[end] == ' '))
            {
                return true;
            }

            if (at + 1 > foldedText.Length - foldedPhrase.Length)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private static bool StandsAlone(int c) => c is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x30FF)
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        foreach (var group in MarkedLetters.Groups)
        {
            foreach (var marked in group.AsSpan(1))
            {
                table[marked] = group[0];
                table[char.ToUpperInvariant(marked)] = group[0];
            }
        }

        return table;
    }
}
