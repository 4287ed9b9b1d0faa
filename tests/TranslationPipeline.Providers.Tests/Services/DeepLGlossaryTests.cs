using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>A glossary at the service follows the terms of the texts, in both versions of the interface.</summary>
public sealed class DeepLGlossaryTests
{
    [Theory]
    [InlineData("v2")]
    [InlineData("v3")]
    public async Task TranslateAsync_terms_that_change_are_kept_in_step_in_one_glossary(string version)
    {
        var service = new SimulatedDeepL();
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));

        Assert.Equal("[es] el presidente", await AskAsync(provider, "el president", new TermPair("president", "presidente")));
        Assert.Equal("[es] the ministro and presidente", await AskAsync(provider, "the minister and president", new TermPair("minister", "ministro")));
        Assert.Equal("[es] the primer ministro", await AskAsync(provider, "the minister", new TermPair("minister", "primer ministro")));
        var requests = server.Requests.Count;
        await AskAsync(provider, "a minister", new TermPair("minister", "primer ministro")); // nothing new: only the text is sent

        Assert.Equal(1, service.Glossaries);
        Assert.Equal(requests + 1, server.Requests.Count);
    }

    private static async Task<string?> AskAsync(ITranslationProvider provider, string text, params TermPair[] terms) => (await provider.TranslateAsync(
        new TranslationRequest([new TranslationItem("1", text) { Terms = [.. terms] }], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken))[0].Text;
}
