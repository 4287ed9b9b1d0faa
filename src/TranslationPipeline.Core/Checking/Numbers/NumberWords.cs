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

    /// <summary>The values whose words occur in the text, also inside longer words (fünfundzwanzig).</summary>
    public static HashSet<decimal> In(string text, LanguageTag language)
    {
        var values = new HashSet<decimal>();
        if (!Words.TryGetValue(language.Language, out var words))
        {
            return values;
        }

        foreach (var (beginning, value) in words)
        {
            if (text.Contains(beginning, StringComparison.OrdinalIgnoreCase))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
