using System.Diagnostics;
using TranslationPipeline.Providers;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>Many documents at once to an engine that takes 100 ms, beside the time that the allowed requests at once would take at best.</summary>
internal static class ThroughputEvaluation
{
    public static async Task RunAsync(Report report)
    {
        const int Allowed = 8;
        const int Requests = 320;
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = "k", ["concurrency"] = $"{Allowed}" });
        var engine = new InstantEngine(TimeSpan.FromMilliseconds(100));
        var chain = EngineChain.Build(engine, settings);
        var request = new TranslationRequest([.. Enumerable.Range(0, 50).Select(static i => new TranslationItem($"{i}", $"The talks of group {i} began in Geneva."))], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
        await chain.TranslateAsync(request, CancellationToken.None);
        var ideal = await IdealAsync(engine, request, Requests / Allowed);
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = Allowed * 2 }, async (_, token) => await chain.TranslateAsync(request, token));
        var share = 100 * ideal / Stopwatch.GetElapsedTime(started).TotalSeconds;
        report.Add("throughput.share-of-ideal", share, "%", ">= 95", share >= 95);
    }

    // One after the other, so that the timer's own lateness is in it.
    private static async Task<double> IdealAsync(InstantEngine engine, TranslationRequest request, int count)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            await engine.TranslateAsync(request, CancellationToken.None);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
