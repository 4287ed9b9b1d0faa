using System.Diagnostics;
using System.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>Throughput on the seed article, allocation without dates, and bad inputs of one megabyte.</summary>
internal static class SpeedEvaluation
{
    public static void Run(string folder, string part, Report report)
    {
        var seeds = Path.Combine(folder, "..", "..", "seeds");
        var text = Directory.Exists(seeds) ? string.Join("\n\n", Directory.GetFiles(seeds, "*.txt").Select(File.ReadAllText)) : "On Monday the ministers met. ";
        var english = LanguageTag.Parse("en");
        var anchor = TemporalEvaluation.Anchor("2022-01-10");
        var watch = Stopwatch.StartNew();
        DateRecognizer.Default.Recognize("on Monday", english, anchor);
        Console.WriteLine($"first answer {watch.Elapsed.TotalMilliseconds:0} ms");
        var rate = Rate(text, t => DateRecognizer.Default.Recognize(t, english, anchor).Length);
        report.Add("speed.dates.en.MB/s", rate, 20, text.Length);
        foreach (var language in new[] { "ru", "zh" })
        {
            var file = Path.Combine(folder, "segmentation", $"{language}.{part}.jsonl");
            var rows = Path.Combine(folder, "temporal", $"{language}.{part}.jsonl");
            var sample = string.Join(" ", File.ReadLines(File.Exists(file) ? file : rows).Select(static l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()));
            report.Add($"speed.dates.{language}.MB/s", Rate(sample, t => DateRecognizer.Default.Recognize(t, LanguageTag.Parse(language), anchor).Length), language == "ru" ? 10 : 8, sample.Length);
        }

        const string Plain = "The ministers discussed the situation in the republic and expressed concern about the participation of mercenaries. ";
        var plain = string.Concat(Enumerable.Repeat(Plain, 100));
        DateRecognizer.Default.Recognize(plain, english, anchor);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DateRecognizer.Default.Recognize(plain, english, anchor);
        report.Add("allocation.without-dates.zero-bytes", GC.GetAllocatedBytesForCurrentThread() == before ? 1 : 0, 1, 1);
        foreach (var bad in new[] { "1/1/1/1/", "от от от ", "一二三四", "Monday ", "in 2 days and ", "10:00-", "9999999999", "((((", "a.", "from 1 to 2 " })
        {
            var many = string.Concat(Enumerable.Repeat(bad, 1_000_000 / bad.Length));
            watch.Restart();
            DateRecognizer.Default.Recognize(many, bad[0] == '一' ? LanguageTag.Parse("zh") : bad[0] == 'о' ? LanguageTag.Parse("ru") : english, anchor);
            Console.WriteLine($"bad input '{bad}' 1 MB: dates {watch.Elapsed.TotalMilliseconds:0} ms");
        }
    }

    private static double Rate(string text, Func<string, int> work)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        for (var i = 0; i < 30; i++)
        {
            work(text);
        }

        var best = 0.0;
        for (var i = 0; i < 5; i++)
        {
            var count = Math.Max(1, 2_000_000 / bytes);
            var watch = Stopwatch.StartNew();
            for (var j = 0; j < count; j++)
            {
                work(text);
            }

            best = Math.Max(best, bytes * (double)count / watch.Elapsed.TotalSeconds / 1e6);
        }

        return best;
    }
}
