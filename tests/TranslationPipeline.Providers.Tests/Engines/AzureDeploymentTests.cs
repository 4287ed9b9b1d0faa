namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>A language model of Azure limits characters and bills tokens. The answer is the example of the documentation (translate, 2026-06-06).</summary>
public sealed class AzureDeploymentTests
{
    private const string Example = """
        {"value":[{"detectedLanguage":{"language":"en","score":1},"translations":[{"text":"La médica estará disponible el próximo lunes. ¿Desea programar una cita?","language":"es","instructionTokens":12,"sourceTokens":14,"targetTokens":16}]}]}
        """;

    private static readonly TranslationRequest Request = new(
        [new TranslationItem("1", "Doctor is available next Monday. Do you want to schedule an appointment?")], LanguageTag.Parse("en"), LanguageTag.Parse("es"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_bill_is_instructions_source_and_target_in_tokens_and_never_over_the_estimate()
    {
        var provider = new StubService(200, Example, ("sourceTokensCharged", "26"), ("targetTokensCharged", "16")).Provider("azure", ("key", "K"), ("deployment", "gpt"));

        var outcome = (await provider.TranslateAsync(Request, Token))[0];

        Assert.Equal((BilledUnit.CodePoints, BilledUnit.Tokens), (provider.Capabilities.CountUnit, provider.Capabilities.BillUnit));
        Assert.Equal(new BilledAmount(BilledUnit.Tokens, 42), outcome.Billed);
        Assert.Equal(BilledUnit.Tokens, provider.Estimate(Request).Unit);
        Assert.InRange(provider.Estimate(Request).Amount, 42, 1_000);
    }

    [Fact]
    public async Task TranslateAsync_what_the_headers_charge_counts()
    {
        var provider = new StubService(200, Example, ("sourceTokensCharged", "30"), ("targetTokensCharged", "17")).Provider("azure", ("key", "K"), ("deployment", "gpt"));

        Assert.Equal(47, (await provider.TranslateAsync(Request, Token))[0].Billed.Amount);
    }

    [Fact]
    public async Task TranslateAsync_answer_without_tokens_is_taken_for_the_most_it_can_be()
    {
        var provider = new StubService(200, """{"value":[{"translations":[{"text":"Hola","language":"es","sourceCharacters":5}]}]}""").Provider("azure", ("key", "K"), ("deployment", "gpt"));

        Assert.Equal(provider.Estimate(Request), (await provider.TranslateAsync(Request, Token))[0].Billed);
    }

    [Fact]
    public async Task TranslateAsync_budget_is_in_tokens()
    {
        var service = new StubService(200, Example, ("sourceTokensCharged", "26"), ("targetTokensCharged", "16"));
        var settings = new EngineSettings("azure", "azure", new Dictionary<string, string> { ["key"] = "K", ["deployment"] = "gpt", ["budget"] = "400" });
        var provider = EngineChain.Build(TranslationPipeline.Providers.Engines.Create(settings, new HttpClient(service)), settings);

        await provider.TranslateAsync(Request, Token); // estimated at 316, billed 42
        await provider.TranslateAsync(Request, Token);
        await provider.TranslateAsync(Request, Token);
        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(Request, Token));

        Assert.Equal("provider.budget", exception.Diagnostic.Code);
        Assert.Contains("316 tokens, the budget has 274 left", exception.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public void Create_deployment_with_the_old_interface_is_refused() =>
        Assert.Throws<ConfigurationException>(static () => new StubService(200, "").Provider("azure", ("key", "K"), ("deployment", "gpt"), ("apiVersion", "3.0")));
}
