using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Homoglyphs;

/// <summary>Letters of Latin, Cyrillic and Greek that look alike, and the letters each language has.</summary>
internal static class HomoglyphTable
{
    private static readonly string[][] Rows = [.. EmbeddedTable.Read("homoglyphs.tsv", "latin", "cyrillic", "greek", "source")];
    private static readonly FrozenDictionary<char, string> ToLatin = Map(0);
    private static readonly FrozenDictionary<char, string> ToCyrillic = Map(1);
    private static readonly FrozenDictionary<char, string> ToGreek = Map(2);
    private static readonly FrozenDictionary<string, (Script Script, bool IsDefault, string Letters)> Alphabets = EmbeddedTable
        .Read("alphabets.tsv", "language", "script", "default", "letters", "source")
        .ToFrozenDictionary(static r => r[0], static r => (Enum.Parse<Script>(r[1]), r[2] == "1", r[3]));

    /// <summary>The letter of the language's alphabet that looks like <paramref name="letter"/>; the letter itself when it is of that script; NUL for none or several.</summary>
    public static char Map(char letter, Script script, LanguageTag language)
    {
        var map = script switch { Script.Latn => ToLatin, Script.Cyrl => ToCyrillic, _ => ToGreek };
        var candidates = Scripts.Of(letter) == script ? letter.ToString() : map.GetValueOrDefault(letter, "");
        var found = '\0';
        foreach (var candidate in candidates)
        {
            if (HasLetter(language, script, candidate))
            {
                if (found != '\0')
                {
                    return '\0';
                }

                found = candidate;
            }
        }

        return found;
    }

    /// <summary>The script a language is written in; <see cref="Script.Zzzz"/> when it is none of the three.</summary>
    public static Script ScriptOf(LanguageTag language)
    {
        if (language.Value.Length > 3 && language.Script is { } written)
        {
            return written switch { "Latn" => Script.Latn, "Cyrl" => Script.Cyrl, "Grek" => Script.Grek, _ => Script.Zzzz };
        }

        return Alphabets.TryGetValue(language.Language, out var alphabet) && alphabet.IsDefault ? alphabet.Script
            : language.IsUndetermined || language.Language is "ar" or "fa" or "ur" or "he" or "yi" or "hi" or "mr" or "ne" or "bn" or "ta" or "te" or "th" or "zh" or "ja" or "ko" or "ka" or "hy" or "am" or "my" or "km" or "lo" ? Script.Zzzz
            : Script.Latn;
    }

    // Any letter will do when the alphabet is not known.
    private static bool HasLetter(LanguageTag language, Script script, char letter) =>
        !Alphabets.TryGetValue(language.Language, out var alphabet) || alphabet.Script != script || alphabet.Letters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);

    private static FrozenDictionary<char, string> Map(int target)
    {
        var map = new Dictionary<char, string>();
        foreach (var row in Rows.Where(r => r[target].Length > 0))
        {
            for (var from = 0; from < 3; from++)
            {
                if (from != target)
                {
                    foreach (var letter in row[from])
                    {
                        map.TryAdd(letter, row[target]);
                    }
                }
            }
        }

        return map.ToFrozenDictionary();
    }
}
