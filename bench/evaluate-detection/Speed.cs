using TranslationPipeline.Detection;

namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Texts per second of processor time, and bytes allocated per text.</summary>
internal static class Speed
{
    private const int Texts = 6_000;

    /// <summary>Measures on the calling thread.</summary>
    public static void Measure(string data)
    {
        Rate(data, "dev/ntrex.sentences.tsv", "sentences", 40_000);
        Rate(data, "dev/ntrex.segments.tsv", "segments", 150_000);
    }

    private static void Rate(string data, string file, string name, double goal)
    {
        var texts = Item.ReadAll(Path.Combine(data, file)).Where((_, k) => k % 3 == 0).Take(Texts).Select(static item => item.Text).ToList();
        Span<LanguageCandidate> candidates = new LanguageCandidate[3];
        var best = 0.0;
        var bytes = 0L;
        for (var round = 0; round < 5; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                LanguageDetector.Default.Rank(text, candidates);
            }

            best = Math.Max(best, texts.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / texts.Count;
        }

        Report.Line(name + " per CPU second", best, goal);
        Report.LineAtMost("  bytes allocated per text", bytes, 0);
    }
}
