using System.Text.Json.Nodes;
using TranslationPipeline.Providers.Tests.Services;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>
/// Our requests beside those recorded from @azure-rest/ai-translation-text 2.0.0 and deepl-node 1.28.0 (Data/official-client-requests.json): method, path, query,
/// headers of the protocol and body, field by field. What a client library adds for itself (user agent, compression, order of fields) is not compared.
/// </summary>
public sealed class RecordedRequestTests
{
    private static readonly JsonArray Recorded = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "official-client-requests.json")))!.AsArray();

    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Spanish = LanguageTag.Parse("es");

    public static TheoryData<string> Steps() => [.. Recorded.Select(static r => r!["step"]!.GetValue<string>()).Distinct()];

    [Theory, MemberData(nameof(Steps))]
    public async Task TranslateAsync_sends_what_the_official_client_sends(string step)
    {
        var expected = Recorded.Where(r => r!["step"]!.GetValue<string>() == step).Select(static r => r!.AsObject()).ToList();
        var isAzure = step.StartsWith("azure", StringComparison.Ordinal);
        var status = step.Contains("429", StringComparison.Ordinal) ? 429 : step.Contains("503", StringComparison.Ordinal) ? 503 : 0;
        var service = isAzure
            ? (SimulatedService)new SimulatedAzure { Key = "K", Before = _ => status == 0 ? null : new SimulatedAnswer(status, "{}") }
            : new SimulatedDeepL { Key = "KEY:fx", Before = _ => status == 0 ? null : new SimulatedAnswer(status, "{}") };
        if (step == "deepl translateText")
        {
            service.Answer(new SimulatedRequest("POST", "/v2/glossaries", new Dictionary<string, string> { ["Authorization"] = "DeepL-Auth-Key KEY:fx" }, "name=own&source_lang=en&target_lang=es&entries=a%09b")); // the one it names
        }

        await using var server = new LoopbackService(service.Answer);

        await SendAsync(step, server.Address, tries: expected.Count);

        // Before it makes a glossary, ours looks for the one of an earlier run.
        var sent = server.Requests.Where(r => !step.Contains("v3", StringComparison.Ordinal) || (r.Method != "GET" && !r.Path.EndsWith("translate", StringComparison.Ordinal))).ToList();
        sent = step.EndsWith("updateDict", StringComparison.Ordinal) ? [sent[^1]] : sent; // the glossary had to be made first
        Assert.Equal(expected.Count, sent.Count);
        Assert.All(expected.Zip(sent), static pair => RequireEqual(pair.First, pair.Second));
        if (isAzure && status != 0)
        {
            Assert.Single(sent.Select(static r => r.Header("x-ms-client-request-id")).Distinct()); // as the official client repeats
        }
    }

    private static async Task SendAsync(string step, Uri address, int tries)
    {
        var isAzure = step.StartsWith("azure", StringComparison.Ordinal);
        (string, string)[] settings = isAzure
            ? [("key", "K"), ("deployment", ""), ("region", "westeurope"), ("textType", "Html"), ("profanityAction", "NoAction"), ("allowFallback", "true")]
            : step == "deepl translateText" ? [("key", "KEY:fx"), ("glossary", "none"), ("glossaryId", "g-1"), ("splitSentences", "nonewlines"), ("preserveFormatting", "true"), ("tagHandling", "xml"), ("ignoreTags", "x")]
            : step.Contains("v3", StringComparison.Ordinal) ? [("key", "KEY:fx")]
            : [("key", "KEY:fx"), ("glossary", "none")];
        var engine = SimulatedEngines.Create(isAzure ? "azure 2026-06-06" : "deepl", address, settings);
        var provider = new ProviderBuilder(engine).UseRetry(new RetryOptions { MaxAttempts = tries, FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) }).Build();
        try
        {
            if (step == "azure-2026 languages")
            {
                Assert.Contains(Spanish, await ((ILanguageCatalog)engine).TargetsAsync(TestContext.Current.CancellationToken));
                return;
            }

            foreach (var request in Requests(step))
            {
                await provider.TranslateAsync(request, TestContext.Current.CancellationToken);
            }
        }
        catch (ProviderException exception)
        {
            Assert.True(exception.Kind is ProviderErrorKind.RateLimited or ProviderErrorKind.Transient, exception.ToString());
        }
    }

    private static TranslationRequest[] Requests(string step) => step switch
    {
        "azure-2026 translate" => [One("Hello") with { TraceId = "00000000-0000-0000-0000-000000000001" }],
        "azure-2026 transliterate" => [new TranslationRequest([new TranslationItem("1", "Токаев")], LanguageTag.Parse("ru-Cyrl"), LanguageTag.Parse("ru-Latn"))],
        "deepl translateText" => [new TranslationRequest([new TranslationItem("1", "Hello <b>x</b>"), new TranslationItem("2", "two")], English, Spanish) { Context = "ctx" }],
        "deepl v3 createMultilingualGlossary" => [One("president", new TermPair("president", "presidente"))],
        "deepl v3 updateDict" => [One("president", new TermPair("president", "presidente")), One("a", new TermPair("a", "b"))],
        _ => [One("Hello")],
    };

    private static TranslationRequest One(string text, params TermPair[] terms) => new([new TranslationItem("1", text) { Terms = [.. terms] }], English, Spanish);

    private static void RequireEqual(JsonObject expected, SimulatedRequest sent)
    {
        Assert.Equal(expected["method"]!.GetValue<string>(), sent.Method);
        var wanted = new Uri(new Uri("http://127.0.0.1"), expected["url"]!.GetValue<string>());
        var found = new Uri(new Uri("http://127.0.0.1"), sent.Target);
        Assert.Equal(wanted.AbsolutePath, found.AbsolutePath);
        Assert.Equal(Fields(wanted.Query.TrimStart('?')), Fields(found.Query.TrimStart('?')));
        foreach (var (name, value) in expected["headers"]!.AsObject())
        {
            var own = sent.Header(name);
            switch (name)
            {
                case "x-ms-client-request-id":
                    Assert.NotEmpty(own);
                    break;
                case "accept":
                    Assert.Contains(value!.GetValue<string>().Split(','), accepted => own.Length == 0 || accepted.Trim() == own || accepted.Trim() == "*/*");
                    break;
                default:
                    Assert.Equal(value!.GetValue<string>(), own.Replace("; ", ";", StringComparison.Ordinal));
                    break;
            }
        }

        var body = expected["body"]!.GetValue<string>();
        if (body.StartsWith('{'))
        {
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent.Body)), sent.Body);
        }
        else
        {
            Assert.Equal(Fields(body).Where(IsNotName), Fields(sent.Body).Where(IsNotName));
        }
    }

    // The name of a glossary is its owner's choice.
    private static bool IsNotName(string field) => !field.StartsWith("name=", StringComparison.Ordinal);

    private static IEnumerable<string> Fields(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
