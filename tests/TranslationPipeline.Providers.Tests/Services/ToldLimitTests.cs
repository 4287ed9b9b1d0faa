using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>A server whose owner lowered its limits says so in its refusal; the chain of an engine splits to them, once and for all.</summary>
public sealed class ToldLimitTests
{
    [Fact]
    public async Task TranslateAsync_fewer_texts_allowed_than_stated_is_learnt_from_the_first_refusal()
    {
        var service = new SimulatedLibreTranslate { BatchLimit = 7 };
        await using var server = new LoopbackService(service.Answer);
        var provider = Chain(server);

        Assert.All(await AskAsync(provider, [.. Enumerable.Range(0, 50).Select(static i => $"text {i}")]), static o => Assert.NotNull(o.Text));
        Assert.Equal(1 + 8, service.Calls);
        Assert.All(await AskAsync(provider, [.. Enumerable.Range(50, 50).Select(static i => $"text {i}")]), static o => Assert.NotNull(o.Text));
        Assert.Equal(1 + 8 + 8, service.Calls);
    }

    [Fact]
    public async Task TranslateAsync_shorter_texts_allowed_than_stated_only_the_long_one_is_set_aside()
    {
        var service = new SimulatedLibreTranslate { CharLimit = 40 };
        await using var server = new LoopbackService(service.Answer);

        var outcomes = await AskAsync(Chain(server), ["short", new string('a', 60), "also short"]);

        Assert.Equal(["[es] short", null, "[es] also short"], outcomes.Select(static o => o.Text));
        Assert.Equal((ProviderErrorKind.TooLarge, new SizeLimit(SizeLimitKind.UnitsPerItem, 40)), (outcomes[1].Error!.Kind, outcomes[1].Error!.Limit));
        Assert.Equal(2, service.Calls);
    }

    private static ITranslationProvider Chain(LoopbackService server)
    {
        var settings = SimulatedEngines.Settings("libretranslate", server.Address);
        return EngineChain.Build(TranslationPipeline.Providers.Engines.Create(settings), settings);
    }

    private static ValueTask<IReadOnlyList<TranslationOutcome>> AskAsync(ITranslationProvider provider, params string[] texts) => provider.TranslateAsync(
        new TranslationRequest([.. texts.Select(static (text, i) => new TranslationItem($"{i}", text))], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken);
}
