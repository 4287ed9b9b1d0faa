using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// One form of every letter for the n-gram table: lower case, ı and İ as i, so that capitals give the same answer in
/// every language. What is no letter becomes a word boundary; marks that stand on a letter become nothing.
/// </summary>
internal static class LetterFolding
{
    /// <summary>Stands between words.</summary>
    public const char Boundary = ' ';

    /// <summary>Stands for a character that leaves no trace.</summary>
    public const char Nothing = '\0';

    private static readonly char[] Table = Build();

    /// <summary>The folded letter, <see cref="Boundary"/> or <see cref="Nothing"/>.</summary>
    public static char Fold(char c) => Table[c];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldSlowly((char)i);
        }

        return table;
    }

    private static char FoldSlowly(char c)
    {
        switch (c)
        {
            case 'ı' or 'İ':
                return 'i';
            case 'ς':
                return 'σ';
            case 'ـ' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF':
                return Nothing; // tatweel, soft hyphen, zero-width characters
            case >= '\u02B0' and <= '\u02FF' or 'ª' or 'º':
                return Boundary; // modifier letters (apostrophes, primes) and ordinal signs are letters in Unicode only
        }

        if (char.IsSurrogate(c))
        {
            return Scripts.Of(c) == Script.Hani ? c : Boundary;
        }

        if (char.IsLetter(c))
        {
            return c is >= '\uFF21' and <= '\uFF5A' ? char.ToLowerInvariant((char)(c - '\uFF21' + 'A')) : char.ToLowerInvariant(c);
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            ? Nothing
            : Boundary;
    }
}
