using System.Text.Json.Nodes;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>An engine that is described in the configuration: method, body, path to the answer, limits, errors.</summary>
public sealed class GenericHttpTests
{
    private static readonly (string Key, string Value)[] Smallest = [("endpoint", "http://127.0.0.1:9"), ("path", "/tr"), ("body", """{"q":{{text}}}"""), ("result", "t")];

    [Fact]
    public async Task TranslateAsync_get_puts_encoded_values_into_the_address()
    {
        var service = new StubService(200, """{"t":"Hola"}""");
        var provider = service.Provider("http", [("endpoint", "http://127.0.0.1:9/v1/"), ("method", "get"), ("path", "/tr?q={{text}}&l={{from}}|{{to}}"), ("result", "t")]);

        Assert.Equal("Hola", (await Ask(provider, "a&b=c d"))[0].Text);

        Assert.Equal(("GET", "http://127.0.0.1:9/v1/tr?q=a%26b%3Dc+d&l=en%7Ces"), (service.Requests[0].Method, service.Requests[0].Address.AbsoluteUri));
        Assert.Equal("", service.Requests[0].Body);
    }

    [Fact]
    public async Task TranslateAsync_form_body_is_form_encoded_and_languages_have_their_codes()
    {
        var service = new StubService(200, """[{"out":{"text":"Hola"}}]""");
        var provider = service.Provider("http", [("endpoint", "http://127.0.0.1:9"), ("path", "/tr"), ("contentType", "application/x-www-form-urlencoded"), ("body", "q={{text}}&to={{to}}&k={{key}}"), ("key", "K&K"), ("languages.es", "spa"), ("result", "[0].out.text")]);

        Assert.Equal("Hola", (await Ask(provider, "a&b"))[0].Text);

        Assert.Equal("q=a%26b&to=spa&k=K%26K", service.Requests[0].Body);
    }

    [Fact]
    public async Task TranslateAsync_answer_gives_bill_language_and_candidates_by_their_paths()
    {
        var service = new StubService(200, """{"r":[{"t":"Hola","n":7,"d":"en","o":["Buenas","Hola"]},{"t":"dos","n":2,"d":"en","o":[]}]}""");
        var provider = service.Provider("http", [("endpoint", "http://127.0.0.1:9"), ("path", "/tr"), ("body", """{"q":{{texts}}}"""), ("result", "r[*].t"), ("billed", "r[*].n"), ("detected", "r[*].d"), ("candidates", "r[*].o"), ("unit", "characters")]);

        var outcomes = await Ask(provider, "Hello", "two");

        Assert.Equal([new BilledAmount(BilledUnit.Characters, 7), new BilledAmount(BilledUnit.Characters, 2)], outcomes.Select(static o => o.Billed));
        Assert.Equal(LanguageTag.Parse("en"), outcomes[0].DetectedLanguage);
        Assert.Equal(["Buenas"], outcomes[0].Candidates);
        Assert.Empty(outcomes[1].Candidates);
    }

    [Fact]
    public async Task Capabilities_limits_are_those_of_the_configuration_and_one_text_where_the_body_takes_one()
    {
        var service = new StubService(200, """{"t":["Hola"]}""");
        var one = service.Provider("http", [.. Smallest, ("maxItems", "50")]);
        var many = service.Provider("http", [("endpoint", "http://127.0.0.1:9"), ("body", """{"q":{{texts}}}"""), ("result", "t"), ("maxItems", "50"), ("maxUnitsPerItem", "9"), ("maxUnitsPerRequest", "20"), ("unit", "bytes"), ("pairs", "en-es,en-kk")]);

        Assert.Equal(1, one.Capabilities.MaxItems);
        Assert.Equal((50, 9, 20, BilledUnit.Bytes), (many.Capabilities.MaxItems, many.Capabilities.MaxUnitsPerItem, many.Capabilities.MaxUnitsPerRequest, many.Capabilities.CountUnit));
        Assert.True(many.Supports(LanguageTag.Parse("en"), LanguageTag.Parse("kk")));
        Assert.False(many.Supports(LanguageTag.Parse("kk"), LanguageTag.Parse("en")));
        Assert.Equal((ProviderErrorKind.TooLarge, new SizeLimit(SizeLimitKind.UnitsPerItem, 9)), ((await Ask(many, "ten letters"))[0].Error!.Kind, (await Ask(many, "ten letters"))[0].Error!.Limit));
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData(456, "", ProviderErrorKind.QuotaExhausted)]
    [InlineData(400, "Unknown Language: xx", ProviderErrorKind.UnsupportedPair)]
    [InlineData(400, "something else", ProviderErrorKind.InvalidItem)]
    [InlineData(429, "", ProviderErrorKind.RateLimited)] // by the table of all engines
    public async Task TranslateAsync_errors_have_the_class_that_the_configuration_gives_them(int status, string body, ProviderErrorKind kind)
    {
        var provider = new StubService(status, body).Provider("http", [.. Smallest, ("errors.456", "quotaExhausted"), ("errors.400", "InvalidItem"), ("errors.400 unknown language", "UnsupportedPair")]);

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await Ask(provider, "Hello"));

        Assert.Equal(kind, exception.Kind);
    }

    [Theory]
    [InlineData("errors.456", "quotaUsedUp", "QuotaExhausted")]
    [InlineData("method", "FETCH", "POST")]
    [InlineData("unit", "words", "codePoints")]
    [InlineData("body", """{"q":{{txt}}}""", "'text'")]
    [InlineData("body", """{"q":"hello"}""", "{{texts}}")]
    [InlineData("result", "", "translations[*].text")]
    public void Create_setting_that_cannot_work_is_refused_with_what_would(string key, string value, string hint)
    {
        var settings = Smallest.Where(s => s.Key != key).Append((key, value)).ToArray();

        var exception = Assert.Throws<ConfigurationException>(() => new StubService(200, "{}").Provider("http", settings));

        Assert.Contains(hint, exception.Diagnostic.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TranslateAsync_text_cannot_change_the_body_around_it()
    {
        var service = new StubService(200, """{"t":"Hola"}""");

        await Ask(service.Provider("http", Smallest), "\",\"admin\":true,\"x\":\"{{key}}\u2028");

        Assert.Equal("\",\"admin\":true,\"x\":\"{{key}}\u2028", JsonNode.Parse(service.Requests[0].Body)!["q"]!.GetValue<string>());
    }

    private static ValueTask<IReadOnlyList<TranslationOutcome>> Ask(ITranslationProvider provider, params string[] texts) => provider.TranslateAsync(
        new TranslationRequest([.. texts.Select(static (text, i) => new TranslationItem($"{i}", text))], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken);
}
