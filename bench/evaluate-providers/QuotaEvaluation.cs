using System.Globalization;
using TranslationPipeline.Providers;
using TranslationPipeline.Testing;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>A million characters to a service that allows so many in any minute, in simulated time.</summary>
internal static class QuotaEvaluation
{
    public static async Task RunAsync(string tier, long unitsPerMinute, Report report)
    {
        var time = new JumpingTime();
        var service = new SimulatedAzure { Quota = new SimulatedQuota(unitsPerMinute, time) };
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = service.Key, ["unitsPerMinute"] = unitsPerMinute.ToString(CultureInfo.InvariantCulture) });
        var provider = EngineChain.Build(Engines.Create(settings, new HttpClient(new SimulatedHandler(service.Answer))), settings, timeProvider: time);
        var random = new Random(7);
        var (number, estimate) = (0, 0L);
        while (service.Billed < 1_000_000)
        {
            TranslationItem[] items = [.. Enumerable.Range(0, 200).Select(_ => new TranslationItem($"{number++}", new string('a', 20 + random.Next(280))))];
            var request = new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
            estimate += provider.Estimate(request).Amount;
            await provider.TranslateAsync(request, CancellationToken.None);
        }

        var used = 100 * service.Billed / (time.Elapsed.TotalMinutes * unitsPerMinute);
        report.Add($"quota.{tier}.refused", service.Refused, "answers 429", "0", service.Refused == 0);
        report.Add($"quota.{tier}.used", used, "% of allowed characters", ">= 95", used >= 95);
        report.Add($"quota.{tier}.estimate-minus-bill", estimate - service.Billed, "characters", "0", estimate == service.Billed);
    }
}
