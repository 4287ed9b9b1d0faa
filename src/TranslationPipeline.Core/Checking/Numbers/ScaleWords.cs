using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Checking;

/// <summary>Words after a number that multiply it: million, млн, 万, Mrd. From <c>scale-words.tsv</c>, by beginnings of words.</summary>
internal static class ScaleWords
{
    private static readonly FrozenDictionary<string, (string Beginning, decimal Scale)[]> Words =
        EmbeddedTable.Read("scale-words.tsv", "language", "beginning", "power", "source")
            .GroupBy(static row => row[0], static row => (row[1], (decimal)Math.Pow(10, int.Parse(row[2], CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Item1.Length).ToArray());

    /// <summary>The scale that the word at <paramref name="position"/> means; null when there is none.</summary>
    public static decimal? After(string text, int position, LanguageTag language)
    {
        var at = position;
        while (at < text.Length && at - position < 2 && (char.IsWhiteSpace(text[at]) || text[at] == '-'))
        {
            at++;
        }

        foreach (var key in (ReadOnlySpan<string>)[language.Language, "*"])
        {
            if (Words.TryGetValue(key, out var words))
            {
                foreach (var (beginning, scale) in words)
                {
                    if (text.AsSpan(at).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                    {
                        return scale;
                    }
                }
            }
        }

        return null;
    }
}
