using System.Text.Json.Nodes;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>Our requests beside those that the official clients sent on loopback.</summary>
public sealed class GoldenRequestTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    [Fact]
    public async Task Azure_2026_is_what_the_official_client_sends()
    {
        var service = new StubService(200, """{"value":[{"translations":[{"text":"Hola","language":"es","sourceCharacters":5}]}]}""");
        var provider = service.Provider("azure", ("key", "K"), ("region", "westeurope"), ("textType", "Html"), ("profanityAction", "NoAction"), ("allowFallback", "true"));

        var outcome = (await Ask(provider, new TranslationItem("1", "Hello")))[0];

        var (method, address, body, headers) = Assert.Single(service.Requests);
        Assert.Equal("POST /translate?api-version=2026-06-06", $"{method} {address.PathAndQuery}");
        Assert.Equal("K", headers["ocp-apim-subscription-key"]);
        Assert.Equal("westeurope", headers["ocp-apim-subscription-region"]);
        Assert.Equal("application/json", headers["content-type"]);
        Assert.Equal("application/json", headers["accept"]);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"inputs":[{"text":"Hello","language":"en","textType":"Html","targets":[{"language":"es","profanityAction":"NoAction","allowFallback":true}]}]}"""),
            JsonNode.Parse(body)), body);
        Assert.Equal(("Hola", new BilledAmount(BilledUnit.CodePoints, 5)), (outcome.Text, outcome.Billed));
    }

    [Fact]
    public async Task Azure_3_is_the_documented_shape()
    {
        var service = new StubService(200, """[{"translations":[{"text":"Hola","to":"es"}]}]""");

        await Ask(service.Provider("azure", ("key", "K"), ("apiVersion", "3.0")), new TranslationItem("1", "Hello"));

        Assert.Equal("/translate?api-version=3.0&from=en&to=es", service.Requests[0].Address.PathAndQuery);
        Assert.Equal("""[{"Text":"Hello"}]""", service.Requests[0].Body);
    }

    [Fact]
    public async Task Azure_3_bill_of_the_request_is_the_bill_of_its_texts()
    {
        var service = new StubService(200, """[{"translations":[{"text":"a","to":"es"}]},{"translations":[{"text":"b","to":"es"}]}]""", ("X-metered-usage", "12"));

        var outcomes = await service.Provider("azure", ("key", "K"), ("apiVersion", "3.0")).TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "Hello"), new TranslationItem("2", "you")], English, Spanish), TestContext.Current.CancellationToken);

        Assert.Equal([5, 7], outcomes.Select(static o => o.Billed.Amount));
    }

    [Fact]
    public async Task Terms_and_past_translations_travel_as_pairs_to_language_models()
    {
        var item = new TranslationItem("1", "the president") { Terms = [new TermPair("president", "presidente")], Examples = [new TranslationExample("the minister", "la ministra")] };
        var azure = new StubService(200, """{"value":[{"translations":[{"text":"a","language":"es"}]}]}""");
        var chat = new StubService(200, """{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{\"items\":[{\"id\":\"1\",\"text\":\"la presidenta\"}]}"}}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""");

        await Ask(azure.Provider("azure", ("key", "K"), ("deployment", "gpt")), item);
        await Ask(chat.Provider("openai", ("key", "K"), ("model", "m")), item);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""[{"source":"president","target":"presidente"},{"source":"the minister","target":"la ministra"}]"""),
            JsonNode.Parse(azure.Requests[0].Body)!["inputs"]![0]!["targets"]![0]!["referenceTextPairs"]));
        var user = JsonNode.Parse(JsonNode.Parse(chat.Requests[0].Body)!["messages"]![1]!["content"]!.GetValue<string>())!["items"]![0]!;
        Assert.Equal("la ministra", user["examples"]![0]!["target"]!.GetValue<string>());
        Assert.Equal("presidente", user["terms"]![0]!["target"]!.GetValue<string>());
    }

    [Fact]
    public async Task DeepL_is_what_the_official_client_sends()
    {
        var service = new StubService(200, """{"translations":[{"text":"a","billed_characters":9},{"text":"b","billed_characters":3}]}""");
        var provider = service.Provider(
            "deepl", ("key", "KEY:fx"), ("glossaryId", "g-1"), ("splitSentences", "nonewlines"), ("preserveFormatting", "true"), ("tagHandling", "xml"), ("ignoreTags", "x"));

        await provider.TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "Hello <b>x</b>"), new TranslationItem("2", "two")], English, Spanish) { Context = "ctx" },
            TestContext.Current.CancellationToken);

        var (_, address, body, headers) = service.Requests[0];
        Assert.Equal("https://api-free.deepl.com/v2/translate", address.ToString());
        Assert.Equal("DeepL-Auth-Key KEY:fx", headers["authorization"]);
        Assert.Equal("application/x-www-form-urlencoded;charset=utf-8", headers["content-type"].Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(
            "target_lang=es&source_lang=en&glossary_id=g-1&show_billed_characters=1&text=Hello+%3Cb%3Ex%3C%2Fb%3E&text=two&split_sentences=nonewlines&preserve_formatting=1&tag_handling=xml&context=ctx&ignore_tags=x".Split('&').Order(StringComparer.Ordinal),
            body.Split('&').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DeepL_glossary_is_made_and_then_changed()
    {
        var service = new StubService(200, """{"glossary_id":"g-1","translations":[{"text":"a"}]}""");
        var provider = service.Provider("deepl", ("key", "KEY:fx"), ("glossary", "v3"));

        await Ask(provider, new TranslationItem("1", "president") { Terms = [new TermPair("president", "presidente")] });
        await Ask(provider, new TranslationItem("1", "a") { Terms = [new TermPair("a", "b")] });

        Assert.Equal(["GET /v3/glossaries", "POST /v3/glossaries", "POST /v2/translate", "PATCH /v3/glossaries/g-1", "POST /v2/translate"], service.Requests.Select(static r => $"{r.Method} {r.Address.AbsolutePath}"));
        Assert.Equal("name=tpipe+deepl+en-es&dictionaries%5B0%5D.source_lang=en&dictionaries%5B0%5D.target_lang=es&dictionaries%5B0%5D.entries=president%09presidente&dictionaries%5B0%5D.entries_format=tsv", service.Requests[1].Body);
        Assert.Equal("dictionaries%5B0%5D.source_lang=en&dictionaries%5B0%5D.target_lang=es&dictionaries%5B0%5D.entries=a%09b&dictionaries%5B0%5D.entries_format=tsv", service.Requests[3].Body);
    }

    [Fact]
    public async Task LibreTranslate_sends_a_list()
    {
        var service = new StubService(200, """{"translatedText":["Hola"]}""");

        await Ask(service.Provider("libretranslate"), new TranslationItem("1", "Hello"));

        Assert.Equal("""{"q":["Hello"],"source":"en","target":"es","format":"text"}""", service.Requests[0].Body);
    }

    [Fact]
    public async Task OpenAI_answer_by_id_is_taken()
    {
        var service = new StubService(200, """{"id":"c","object":"chat.completion","created":1,"model":"m-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{\"items\":[{\"id\":\"1\",\"text\":\"Hola\"}]}"}}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}""");

        var outcome = (await Ask(service.Provider("openai", ("key", "K"), ("model", "m"), ("endpoint", "http://127.0.0.1:9/v1")), new TranslationItem("1", "Hello")))[0];

        Assert.Equal(("Hola", new BilledAmount(BilledUnit.Tokens, 15), "m-1"), (outcome.Text, outcome.Billed, outcome.Model));
        Assert.Equal("/v1/chat/completions", service.Requests[0].Address.AbsolutePath);
    }

    [Fact]
    public async Task Described_engine_fills_its_template()
    {
        var service = new StubService(200, """{"data":{"out":[{"t":"Hola"}]}}""");
        var provider = service.Provider(
            "http", ("endpoint", "http://127.0.0.1:9"), ("path", "/tr"), ("key", "K"), ("headers.X-Key", "{{key}}"), ("body", """{"a":{{texts}},"s":{{from}},"t":{{to}}}"""), ("result", "data.out[*].t"));

        var outcome = (await Ask(provider, new TranslationItem("1", "say \"{{key}}\"")))[0];

        Assert.Equal("Hola", outcome.Text);
        Assert.Equal("K", service.Requests[0].Headers["x-key"]);
        Assert.Equal("""say "{{key}}" """.Trim(), JsonNode.Parse(service.Requests[0].Body)!["a"]![0]!.GetValue<string>());
    }

    private static ValueTask<IReadOnlyList<TranslationOutcome>> Ask(ITranslationProvider provider, TranslationItem item) =>
        provider.TranslateAsync(new TranslationRequest([item], English, Spanish), TestContext.Current.CancellationToken);
}
