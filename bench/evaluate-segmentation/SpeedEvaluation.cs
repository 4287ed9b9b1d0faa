using System.Diagnostics;
using System.Text;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>Megabytes of UTF-8 a second on real news, one core, processor time, best of 60; and one megabyte of what is hard.</summary>
internal static class SpeedEvaluation
{
    public static void Run(string file, ISegmenter segmenter, bool isPeer, Report report)
    {
        foreach (var language in new[] { "en", "ru", "kk", "zh" })
        {
            var paragraphs = File.ReadLines(file).Where(l => l.StartsWith(language + "\t", StringComparison.Ordinal)).Select(l => l[(language.Length + 1)..]).ToList();
            report.Add($"speed.{language}.MB/s.{segmenter.Name}", Rate(paragraphs, language, segmenter), isPeer ? null : 40, paragraphs.Count);
        }

        if (isPeer)
        {
            return; // ICU takes minutes for a megabyte of line ends
        }

        foreach (var bad in new[] { "a.", "((((", "\"a. ", "«a. ", "1. ", "? ", "… ", ". . . ", "A. B. ", "\n", "1) ", "…" })
        {
            var text = string.Concat(Enumerable.Repeat(bad, 1_000_000 / bad.Length));
            var watch = Stopwatch.StartNew();
            segmenter.Ends(text, "en");
            Console.WriteLine($"{segmenter.Name} 1 MB of '{bad.Replace("\n", "\\n", StringComparison.Ordinal)}': {watch.Elapsed.TotalMilliseconds:0} ms");
        }
    }

    private static double Rate(List<string> texts, string language, ISegmenter segmenter)
    {
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        var best = 0.0;
        for (var i = 0; i < 60; i++)
        {
            var began = ThreadClock.Seconds;
            foreach (var text in texts)
            {
                segmenter.Ends(text, language);
            }

            best = Math.Max(best, bytes / (ThreadClock.Seconds - began) / 1e6);
        }

        return best;
    }
}
