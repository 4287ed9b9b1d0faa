using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// Folding for term keys: case, apostrophes, dashes, digits, vowel points and soft hyphens go, but letters with diacritics
/// stay letters of their own (German "schon" is not "schön"). One code unit in, one out; zero means "leave out".
/// </summary>
internal static class TermFolding
{
    private static readonly char[] Default = Build(turkic: false);
    private static readonly char[] Turkic = Build(turkic: true);

    /// <summary>The table to fold with; Turkish and Azerbaijani keep ı and i apart.</summary>
    public static char[] TableFor(bool turkic) => turkic ? Turkic : Default;

    /// <summary>Folds a whole word or ending.</summary>
    public static string Fold(string text, bool turkic)
    {
        var buffer = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        return new string(buffer[..Fold(text, TableFor(turkic), buffer, [])]);
    }

    /// <summary>Folds into <paramref name="folded"/>; <paramref name="raw"/> (may be empty) gets the character each key letter comes from.</summary>
    /// <returns>Length of the key.</returns>
    public static int Fold(ReadOnlySpan<char> text, char[] table, Span<char> folded, Span<char> raw)
    {
        var length = 0;
        foreach (var c in text)
        {
            var key = table[c];
            if (key != '\0')
            {
                folded[length] = key;
                if (!raw.IsEmpty)
                {
                    raw[length] = c;
                }

                length++;
            }
            else if (c is >= '\u0300' and <= '\u036F' && length > 0 && LetterCompositions.Compose(folded[length - 1], c) is var composed and not '\0')
            {
                folded[length - 1] = table[composed];
            }
        }

        return length;
    }

    private static char[] Build(bool turkic)
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 1; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = KeepsDiacritics(c) ? Lower(c) : IsDependentSign(c) ? c : Folding.Fold(LetterCompositions.BaseOf(char.ToLowerInvariant(c)));
        }

        if (turkic)
        {
            table['I'] = 'ı';
            table['ı'] = 'ı';
            (table['â'], table['Â'], table['î'], table['Î'], table['û'], table['Û']) = ('a', 'a', 'i', 'i', 'u', 'u');
        }

        return table;
    }

    private static bool KeepsDiacritics(char c) =>
        char.IsLetter(c) && Scripts.Of(c) is Script.Latn or Script.Cyrl && c is not (>= '\uFB00' and <= '\uFFEF');

    // Vowel signs of Indic and South-East Asian scripts are marks for Unicode, but they tell words apart.
    private static bool IsDependentSign(char c) =>
        c is >= '\u0900' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17D3' && !char.IsDigit(c);

    private static char Lower(char c) => c switch
    {
        'ё' or 'Ё' => 'е',
        'İ' or 'ı' => 'i',
        'ў' or 'Ў' => 'у', // the same word after a vowel in Belarusian
        _ => char.ToLowerInvariant(c),
    };
}
