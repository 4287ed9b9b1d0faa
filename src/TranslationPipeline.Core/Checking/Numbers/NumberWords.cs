using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>Numbers in words. Used only to excuse a number that is written with digits on the other side, never to accuse.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (string Beginning, int Value)[]> Words =
        EmbeddedTable.Read("number-words.tsv", "language", "value", "beginnings", "source")
            .SelectMany(static row => row[2].Split(' ').Select(b => (Language: row[0], Beginning: b, Value: int.Parse(row[1], CultureInfo.InvariantCulture))))
            .GroupBy(static w => w.Language, static w => (w.Beginning, w.Value))
            .ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    /// <summary>True when number words of the language are known.</summary>
    public static bool Knows(LanguageTag language) => Words.ContainsKey(language.Language);

    /// <summary>The values whose words occur in the text.</summary>
    public static HashSet<decimal> In(string text, LanguageTag language)
    {
        var values = new HashSet<decimal>();
        if (!Words.TryGetValue(language.Language, out var words))
        {
            return values;
        }

        var anywhere = JoinsWords(language);
        foreach (var (beginning, value) in words)
        {
            if (Contains(text, beginning, anywhere))
            {
                values.Add(value);
            }
        }

        return values;
    }

    // fünfundzwanzig, trentacinque, yirmibeş, 二十五: the word for five stands inside.
    private static bool JoinsWords(LanguageTag language) => language.Language is "de" or "nl" or "it" or "tr" or "az" or "zh" or "ja" or "ko" or "ar";

    private static bool Contains(string text, string beginning, bool anywhere)
    {
        for (var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (anywhere || at == 0 || !char.IsLetter(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
