using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>A glossary at the service follows the terms of the texts, in both versions of the interface.</summary>
public sealed class DeepLGlossaryTests
{
    public static TheoryData<string> Versions() => ["v2", "v3"];

    [Theory, MemberData(nameof(Versions))]
    public async Task TranslateAsync_terms_that_change_are_kept_in_step_in_one_glossary(string version)
    {
        var service = new SimulatedDeepL();
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));

        Assert.Equal("[es] el presidente", await AskAsync(provider, "el president", new TermPair("president", "presidente")));
        Assert.Equal("[es] the ministro and presidente", await AskAsync(provider, "the minister and president", new TermPair("minister", "ministro"), new TermPair("president", "presidente")));
        Assert.Equal("[es] the primer ministro", await AskAsync(provider, "the minister", new TermPair("minister", "primer ministro")));
        var requests = server.Requests.Count;
        await AskAsync(provider, "a minister", new TermPair("minister", "primer ministro")); // nothing new: only the text is sent

        Assert.Equal([("tpipe deepl en-es", "minister\tprimer ministro\npresident\tpresidente")], service.Glossaries);
        Assert.Equal(requests + 1, server.Requests.Count);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task TranslateAsync_term_that_ours_does_not_want_in_a_text_is_taken_out_before_it(string version)
    {
        var service = new SimulatedDeepL();
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));
        await AskAsync(provider, "the minister", new TermPair("minister", "ministro"));

        Assert.Equal("[es] the minister of Italia", await AskAsync(provider, "the minister of Italy", new TermPair("Italy", "Italia")));
        Assert.Equal([("tpipe deepl en-es", "Italy\tItalia")], service.Glossaries);
        Assert.Equal("[es] the minister", await AskAsync(provider, "the minister")); // no terms: no glossary
        Assert.Equal("[es] the ministro", await AskAsync(provider, "the minister", new TermPair("minister", "ministro")));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task TranslateAsync_next_run_uses_the_glossary_that_is_there(string version)
    {
        var service = new SimulatedDeepL();
        await using var server = new LoopbackService(service.Answer);
        await AskAsync(SimulatedEngines.Create("deepl", server.Address, ("glossary", version)), "the minister", new TermPair("minister", "ministro"));

        var next = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));

        Assert.Equal("[es] the minister of Italia", await AskAsync(next, "the minister of Italy", new TermPair("Italy", "Italia"))); // what is stale since is known as such
        Assert.Equal("[es] the primer ministro", await AskAsync(next, "the minister", new TermPair("minister", "primer ministro")));
        Assert.Equal([("tpipe deepl en-es", "Italy\tItalia\nminister\tprimer ministro")], service.Glossaries);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task TranslateAsync_term_that_could_not_be_saved_is_saved_with_the_next_request(string version)
    {
        var isBroken = true;
        var service = new SimulatedDeepL { Before = r => isBroken && r.Method == "POST" && r.Path.EndsWith("/glossaries", StringComparison.Ordinal) ? SimulatedDeepL.Error(503, "Resource currently unavailable.") : null };
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));
        var minister = new TermPair("minister", "ministro");

        await Assert.ThrowsAsync<ProviderException>(async () => await AskAsync(provider, "the minister", minister));
        isBroken = false;

        Assert.Equal("[es] the ministro", await AskAsync(provider, "the minister", minister));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task TranslateAsync_many_at_once_with_terms_that_contradict_each_other_each_get_their_own(string version)
    {
        var service = new SimulatedDeepL();
        await using var server = new LoopbackService(service.Answer);
        var provider = SimulatedEngines.Create("deepl", server.Address, ("glossary", version));

        var texts = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => AskAsync(provider, "the minister", new TermPair("minister", $"ministro {i % 3}"))));

        Assert.Equal(Enumerable.Range(0, 24).Select(static i => $"[es] the ministro {i % 3}"), texts);
        Assert.Single(service.Glossaries);
    }

    [Fact]
    public void Create_unknown_version_is_refused() =>
        Assert.Throws<ConfigurationException>(() => SimulatedEngines.Create("deepl", new Uri("http://127.0.0.1:1"), ("glossary", "v4")));

    private static async Task<string?> AskAsync(ITranslationProvider provider, string text, params TermPair[] terms) => (await provider.TranslateAsync(
        new TranslationRequest([new TranslationItem("1", text) { Terms = [.. terms] }], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken))[0].Text;
}
