using System.Diagnostics;
using TranslationPipeline.Providers;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>What the whole chain costs a segment, beside the engine alone; the best of several rounds.</summary>
internal static class OverheadEvaluation
{
    private const int Segments = 100_000;

    public static async Task RunAsync(Report report)
    {
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string>
        {
            ["key"] = "k",
            ["budget"] = "1000000000000",
            ["unitsPerMinute"] = "1000000000000",
        });
        var bare = new InstantEngine();
        var chain = EngineChain.Build(bare, settings);
        TranslationItem[] items = [.. Enumerable.Range(0, 1_000).Select(static i => new TranslationItem($"{i}", $"The foreign ministers of both countries met in Samarkand on Monday, item {i}, to discuss trade."))];
        var whole = new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
        var parts = items.Chunk(50).Select(c => whole with { Items = [.. c] }).ToArray();
        var best = (Time: double.MaxValue, Bytes: double.MaxValue);
        for (var round = 0; round < 7; round++)
        {
            var alone = await MeasureAsync(bare, parts);
            var wrapped = await MeasureAsync(chain, [whole]);
            best = (Math.Min(best.Time, wrapped.Time - alone.Time), Math.Min(best.Bytes, wrapped.Bytes - alone.Bytes));
        }

        report.Add("overhead.time", best.Time, "us a segment", "<= 5", best.Time <= 5);
        report.Add("overhead.memory", best.Bytes, "bytes a segment", "<= 1024", best.Bytes <= 1_024);
    }

    private static async Task<(double Time, double Bytes)> MeasureAsync(ITranslationProvider provider, TranslationRequest[] requests)
    {
        var count = requests.Sum(static r => r.Items.Length);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        for (var done = 0; done < Segments; done += count)
        {
            foreach (var request in requests)
            {
                await provider.TranslateAsync(request, CancellationToken.None);
            }
        }

        return (Stopwatch.GetElapsedTime(started).TotalMicroseconds / Segments, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)Segments);
    }
}
