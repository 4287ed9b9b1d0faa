using System.Diagnostics;
using TranslationPipeline.GlossaryEvaluation;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>Segments with their edits and annotations stored a second, in order of the documents, and how long the filled store takes to open.</summary>
internal static class WriteEvaluation
{
    private const int MadeTogether = 1_000;

    public static async Task RunAsync(StorePlace place, NewsCorpus corpus, int callers, MetricReport report)
    {
        var kind = place.Kind;
        var storing = new Stopwatch();
        var cpu = TimeSpan.Zero;
        await using (var store = place.Open())
        {
            await store.InitializeAsync(CancellationToken.None);
            for (var first = 0; first < corpus.Documents; first += MadeTogether)
            {
                // Making the documents is not the store's work, nor is moving them out of the collector's way.
                var made = ParallelEnumerable.Range(first, Math.Min(MadeTogether, corpus.Documents - first)).AsOrdered().Select(corpus.Make).ToArray();
                GC.Collect();
                var before = Environment.CpuUsage.TotalTime;
                storing.Start();
                await Parallel.ForEachAsync(made, new ParallelOptions { MaxDegreeOfParallelism = callers }, async (document, _) => await store.SaveAsync(document, "key", CancellationToken.None));
                storing.Stop();
                cpu += Environment.CpuUsage.TotalTime - before;
            }

            report.AtLeast($"{kind}.write.segments-per-second", corpus.Segments / storing.Elapsed.TotalSeconds, kind switch { "postgres" => 50_000, "sqlite-full" => 60_000, _ => 100_000 });
            report.Tell($"{kind}.write.cpu-microseconds-per-segment", cpu.TotalMicroseconds / corpus.Segments);
            report.Tell($"{kind}.bytes-per-segment", (await store.CountAsync(CancellationToken.None)).Bytes / (double)corpus.Segments);
        }

        var opening = Stopwatch.StartNew();
        await using var again = place.Open();
        await again.InitializeAsync(CancellationToken.None);
        report.AtMost($"{kind}.open-ms", opening.Elapsed.TotalMilliseconds, 1_000);
    }
}
