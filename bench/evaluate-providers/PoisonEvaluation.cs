using TranslationPipeline.Providers;
using TranslationPipeline.Testing;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>One item among a thousand that makes every request fail, at every place in turn.</summary>
internal static class PoisonEvaluation
{
    public static async Task RunAsync(Report report)
    {
        var (most, translated) = (0, 1_000);
        for (var bad = 0; bad < 1_000; bad += 7)
        {
            var poison = $"text {bad} end";
            var service = new SimulatedAzure { Before = r => r.Body.Contains(poison, StringComparison.Ordinal) ? SimulatedAzure.Error(400, 400000, "One of the request inputs isn't valid.") : null };
            var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = service.Key });
            var provider = EngineChain.Build(Engines.Create(settings, new HttpClient(new SimulatedHandler(service.Answer))), settings);
            TranslationItem[] items = [.. Enumerable.Range(0, 1_000).Select(static i => new TranslationItem($"{i}", $"text {i} end"))];
            var outcomes = await provider.TranslateAsync(new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru")), CancellationToken.None);
            most = Math.Max(most, service.Calls - 1);
            translated = Math.Min(translated, outcomes.Count(static o => o.Text is not null));
        }

        report.Add("poison.further-requests", most, "at most", "<= 22", most <= 22);
        report.Add("poison.translated", translated, "of 1000", "999", translated == 999);
    }
}
