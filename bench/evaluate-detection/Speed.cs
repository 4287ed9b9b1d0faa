using System.Diagnostics;
using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Texts per second of processor time, bytes allocated per text, and how long the table takes to load.</summary>
internal static class Speed
{
    private const int Texts = 6_000;

    /// <summary>Measures on the calling thread.</summary>
    public static void Measure(string data)
    {
        Rate(data, "dev/ntrex.sentences.tsv", "sentences", 40_000);
        Rate(data, "dev/ntrex.segments.tsv", "segments", 150_000);
        var clock = Stopwatch.StartNew();
        var fresh = LanguageDetector.Load();
        fresh.Detect("Start");
        Report.LineAtMost("load again, ms", clock.Elapsed.TotalMilliseconds, 250);
    }

    private static void Rate(string data, string file, string name, double goal)
    {
        var texts = Item.ReadAll(Path.Combine(data, file)).Where((_, k) => k % 3 == 0).Take(Texts).Select(static item => item.Text).ToList();
        var best = 0.0;
        var bytes = 0L;
        for (var round = 0; round < 5; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                LanguageDetector.Default.Detect(text);
            }

            best = Math.Max(best, texts.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / texts.Count;
        }

        Report.Line(name + " per CPU second", best, goal);
        Report.LineAtMost("  bytes per text, result only", bytes, 300);
    }
}
