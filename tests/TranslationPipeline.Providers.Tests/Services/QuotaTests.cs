using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>Azure's quotas in simulated time: the limiter keeps under them and uses them.</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData(33_300)] // F0: 2 million characters an hour, evenly
    [InlineData(666_600)] // S1: 40 million
    public async Task TranslateAsync_million_characters_no_429_and_the_quota_used(long unitsPerMinute)
    {
        var time = new JumpingTime();
        var service = new SimulatedAzure { Quota = new SimulatedQuota(unitsPerMinute, time) };
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = service.Key, ["unitsPerMinute"] = $"{unitsPerMinute}" });
        var provider = EngineChain.Build(TranslationPipeline.Providers.Engines.Create(settings, new HttpClient(new SimulatedHandler(service.Answer))), settings, timeProvider: time);
        var random = new Random(7);
        var (sent, number) = (0L, 0);
        var estimate = 0L;
        while (sent < 1_000_000)
        {
            TranslationItem[] items = [.. Enumerable.Range(0, 200).Select(_ => new TranslationItem($"{number++}", new string('a', 20 + random.Next(280))))];
            var request = new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
            estimate += provider.Estimate(request).Amount;
            var outcomes = await provider.TranslateAsync(request, TestContext.Current.CancellationToken);
            Assert.All(outcomes, static o => Assert.NotNull(o.Text));
            sent += items.Sum(static i => i.Text.Length);
        }

        Assert.Equal(0, service.Refused);
        Assert.Equal(sent, service.Billed);
        Assert.Equal(estimate, service.Billed);
        var used = service.Billed / (time.Elapsed.TotalMinutes * unitsPerMinute);
        Assert.True(used is > 0.95, $"{used:P1} of what was allowed was used");
    }
}
