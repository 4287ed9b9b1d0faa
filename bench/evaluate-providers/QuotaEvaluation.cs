using System.Globalization;
using TranslationPipeline.Providers;
using TranslationPipeline.Testing;

namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>
/// A service that allows so many characters in any minute, in simulated time: a million characters as the job of the issue, and then on until the steady
/// state, after the first minute with its burst, has lasted ten minutes.
/// </summary>
internal static class QuotaEvaluation
{
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(10);

    public static async Task RunAsync(string tier, long unitsPerMinute, Report report)
    {
        var time = new JumpingTime();
        var service = new SimulatedAzure { Quota = new SimulatedQuota(unitsPerMinute, time) };
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = service.Key, ["unitsPerMinute"] = unitsPerMinute.ToString(CultureInfo.InvariantCulture) });
        var provider = EngineChain.Build(Engines.Create(settings, new HttpClient(new SimulatedHandler(service.Answer))), settings, timeProvider: time);
        var texts = new Random(7);
        var (number, estimate) = (0, 0L);

        await SendAsync(() => service.Billed < 1_000_000);
        Add("million", (TimeSpan.Zero, 0, 0));
        report.Add($"quota.{tier}.estimate-minus-bill", estimate - service.Billed, "characters", "0", estimate == service.Billed);

        await SendAsync(() => time.Elapsed < TimeSpan.FromMinutes(1));
        var afterBurst = (time.Elapsed, service.Billed, service.Refused);
        await SendAsync(() => time.Elapsed < afterBurst.Elapsed + Steady);
        Add("steady", afterBurst);

        async Task SendAsync(Func<bool> goesOn)
        {
            while (goesOn())
            {
                TranslationItem[] items = [.. Enumerable.Range(0, 200).Select(_ => new TranslationItem($"{number++}", new string('a', 20 + texts.Next(280))))];
                var request = new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
                estimate += provider.Estimate(request).Amount;
                await provider.TranslateAsync(request, CancellationToken.None);
            }
        }

        void Add(string phase, (TimeSpan Elapsed, long Billed, int Refused) from)
        {
            var refused = service.Refused - from.Refused;
            var used = 100 * (service.Billed - from.Billed) / ((time.Elapsed - from.Elapsed).TotalMinutes * unitsPerMinute);
            report.Add($"quota.{tier}.{phase}.refused", refused, "answers 429", "0", refused == 0);
            report.Add($"quota.{tier}.{phase}.used", used, "% of allowed characters", ">= 95", used >= 95);
        }
    }
}
