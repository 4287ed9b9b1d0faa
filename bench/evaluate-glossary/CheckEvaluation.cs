using System.Text.Json;
using TranslationPipeline.Checking;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>False alarms of the checker on human translations, for each category and thousand pairs.</summary>
internal static class CheckEvaluation
{
    /// <summary>Reads pairs from a TSV file (source language, target language, source, target) or from a memory file of JSON lines.</summary>
    public static void Run(string path, MetricReport report, bool showErrors)
    {
        var requests = (path.EndsWith(".jsonl", StringComparison.Ordinal) ? FromMemory(path) : FromTsv(path)).ToList();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pairs = 0;
        foreach (var request in requests)
        {
            pairs++;
            foreach (var finding in PairChecker.Default.Check(request))
            {
                counts[finding.Category] = counts.GetValueOrDefault(finding.Category) + 1;
                if (showErrors)
                {
                    Console.Error.WriteLine($"{finding.Category}\t{request.SourceLanguage}-{request.TargetLanguage}\t{finding.Message}\t{request.Source}\t{request.Target}");
                }
            }
        }

        foreach (var (category, count) in counts)
        {
            report.AtMost($"check.false-alarms-per-1000.{category}", 1000.0 * count / Math.Max(1, pairs), 5);
        }

        report.AtMost("check.false-alarms-per-1000", 1000.0 * counts.Values.Sum() / Math.Max(1, pairs), 20);
        SeededEvaluation.Run(requests, report);
    }

    private static IEnumerable<CheckRequest> FromTsv(string path) =>
        File.ReadLines(path).Select(static line => line.Split('\t')).Where(static cells => cells.Length == 4).Select(static cells => Pair(cells[0], cells[1], cells[2], cells[3]));

    private static IEnumerable<CheckRequest> FromMemory(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            foreach (var unit in json.RootElement.GetProperty("memory").EnumerateArray())
            {
                if (unit.TryGetProperty("en", out var english) && unit.TryGetProperty("ru", out var russian))
                {
                    yield return Pair("en", "ru", english.GetString()!, russian.GetString()!);
                }
            }
        }
    }

    private static CheckRequest Pair(string from, string to, string source, string target) => new()
    {
        Source = source,
        Target = target,
        SourceLanguage = LanguageTag.Parse(from),
        TargetLanguage = LanguageTag.Parse(to),
    };
}
