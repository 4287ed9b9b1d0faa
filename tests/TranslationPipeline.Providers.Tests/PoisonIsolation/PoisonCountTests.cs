using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.PoisonIsolation;

public sealed class PoisonCountTests
{
    [Fact]
    public async Task TranslateAsync_one_poisoned_item_in_a_thousand_costs_at_most_22_further_requests_wherever_it_stands()
    {
        for (var bad = 0; bad < 1_000; bad += 37)
        {
            var poison = $"text {bad} end";
            var service = new SimulatedAzure { Before = r => r.Body.Contains(poison, StringComparison.Ordinal) ? SimulatedAzure.Error(400, 400000, "One of the request inputs isn't valid.") : null };
            var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = service.Key });
            var provider = EngineChain.Build(TranslationPipeline.Providers.Engines.Create(settings, new HttpClient(new SimulatedHandler(service.Answer))), settings);
            TranslationItem[] items = [.. Enumerable.Range(0, 1_000).Select(static i => new TranslationItem($"{i}", $"text {i} end"))];

            var outcomes = await provider.TranslateAsync(new TranslationRequest([.. items], LanguageTag.Parse("en"), LanguageTag.Parse("ru")), TestContext.Current.CancellationToken);

            Assert.InRange(service.Calls - 1, 1, 22);
            Assert.Equal(999, outcomes.Count(static o => o.Text is not null));
            Assert.Equal(ProviderErrorKind.PoisonedItem, outcomes[bad].Error!.Kind);
        }
    }
}
