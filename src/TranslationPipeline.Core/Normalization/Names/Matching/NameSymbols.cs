using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Cuts a word into the units that are spelled one by one: letters, for Hangul its jamo. The first unit of a word is marked <c>^</c>.</summary>
internal static class NameSymbols
{
    private const int HangulBase = 0xAC00;
    private const int HangulLast = 0xD7A3;

    public static string[] Of(string word, Script script)
    {
        var units = new List<string>(word.Length * 2);
        foreach (var c in word)
        {
            if (c is >= (char)HangulBase and <= (char)HangulLast)
            {
                var index = c - HangulBase;
                units.Add(((char)(0x1100 + (index / 588))).ToString());
                units.Add(((char)(0x1161 + (index % 588 / 28))).ToString());
                if (index % 28 != 0)
                {
                    units.Add(((char)(0x11A7 + (index % 28))).ToString());
                }
            }
            else if (Folding.Fold(c) == '\'' && script == Script.Hebr && units.Count > 0)
            {
                units[^1] += "'"; // geresh makes another letter
            }
            else if (!IsIgnored(c, script))
            {
                units.Add(char.ToLowerInvariant(c).ToString());
            }
        }

        if (units.Count > 0)
        {
            units[0] = "^" + units[0];
        }

        return [.. units];
    }

    // Vowel points of Arabic and Hebrew are seldom written; vowel signs of Indic scripts always are.
    private static bool IsIgnored(char c, Script script) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark => script is Script.Hebr or Script.Arab,
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ModifierLetter => false,
        _ => !char.IsLetterOrDigit(c),
    };
}
