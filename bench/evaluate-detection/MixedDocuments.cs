using System.Text.Json;
using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Documents of two languages: the share of words that stand in a span of their language.</summary>
internal static class MixedDocuments
{
    /// <summary>Prints the accuracy over all words, and the language pairs, worst first, when <paramref name="details"/> are wanted.</summary>
    public static void Measure(string path, LanguageDetector detector, bool details)
    {
        var pairs = new Dictionary<string, (int Right, int All)>();
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            var truth = document.RootElement.GetProperty("spans").EnumerateArray()
                .Select(static span => (Start: span.GetProperty("start").GetInt32(), Length: span.GetProperty("length").GetInt32(), Language: span.GetProperty("lang").GetString()!))
                .ToList();
            var found = LanguageSpans.Find(detector, text);
            var pair = string.Join('+', truth.Select(static span => span.Language).Distinct().Order());
            foreach (var (start, length, language) in truth)
            {
                foreach (var at in WordStarts(text, start, length))
                {
                    var answer = found.FirstOrDefault(span => span.Range.Contains(at)).Language.Value;
                    var (right, all) = pairs.GetValueOrDefault(pair);
                    pairs[pair] = (right + (Score.Base(answer) == Score.Base(language) ? 1 : 0), all + 1);
                }
            }
        }

        Report.Line("mixed documents, words", 100.0 * pairs.Values.Sum(static pair => pair.Right) / pairs.Values.Sum(static pair => pair.All), 95);
        if (details)
        {
            Console.WriteLine("    " + string.Join(' ', pairs.OrderBy(static pair => (double)pair.Value.Right / pair.Value.All)
                .Select(static pair => FormattableString.Invariant($"{pair.Key}:{100.0 * pair.Value.Right / pair.Value.All:F1}"))));
        }
    }

    // Without blanks (Chinese, Japanese) every character counts.
    private static IEnumerable<int> WordStarts(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1]) || text[i] >= '\u3040'))
            {
                yield return i;
            }
        }
    }
}
