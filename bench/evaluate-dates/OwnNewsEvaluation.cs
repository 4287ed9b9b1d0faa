using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>Sentences of news written for the repository, <c>Specs/news-dates/LANGUAGE.tsv</c>: span and value, and sentences without dates.</summary>
internal static class OwnNewsEvaluation
{
    private static readonly string[] First = ["ru", "kk", "uk", "en", "zh"];

    public static void Run(string folder, string? errors, Report report)
    {
        foreach (var file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(file);
            var (right, total, rows, negatives, hits) = (0, 0, 0, 0, 0);
            foreach (var row in File.ReadLines(file).Where(static l => l.Length > 0 && !l.StartsWith("anchor", StringComparison.Ordinal)).Select(static l => l.Split('\t')))
            {
                var dates = DateRecognizer.Default.Recognize(row[1], LanguageTag.Parse(language), TemporalEvaluation.Anchor(row[0]));
                var wanted = row[2].Split(';', StringSplitOptions.RemoveEmptyEntries);
                var same = wanted.Count(w => dates.Any(d => IsSame($"{d.Range.Of(row[1])}={d.TimexValue}", w)));
                (rows, right, total) = (rows + 1, right + (2 * same), total + wanted.Length + dates.Length);
                (negatives, hits) = (negatives + (wanted.Length == 0 ? 1 : 0), hits + (wanted.Length == 0 ? dates.Length : 0));
                if (errors is "news" && (same < wanted.Length || dates.Length > wanted.Length))
                {
                    Console.WriteLine($"  {language} {row[0]} {row[1]}\n      want {row[2]}\n      got  {string.Join(';', dates.Select(d => $"{d.Range.Of(row[1])}={d.TimexValue} {d.Rule}"))}");
                }
            }

            report.Add($"own-news.{language}.span+value", right / (double)Math.Max(1, total), First.Contains(language) ? 0.95 : 0.92, rows);
            report.AddBelow($"own-news.{language}.hits-in-negatives", hits, 0, negatives);
        }
    }

    // A preposition of one or two letters more at the head is no error.
    private static bool IsSame(string found, string wanted) =>
        found == wanted || (found.EndsWith(wanted, StringComparison.Ordinal) && found.Length - wanted.Length is > 1 and < 5 && found[found.Length - wanted.Length - 1] == ' ');
}
