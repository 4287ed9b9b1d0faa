using NodaTime;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>Every documented error of every service, as <c>errors.tsv</c> lists them.</summary>
public sealed class ServiceErrorTests
{
    private static readonly Dictionary<string, (string, string)[]> Settings = new()
    {
        ["azure"] = [("key", "k")],
        ["deepl"] = [("key", "k")],
        ["libretranslate"] = [],
        ["apertium"] = [],
        ["openai"] = [("key", "k"), ("model", "m")],
    };

    public static TheoryData<string, int, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string>();
        foreach (var row in EmbeddedTable.Read("errors.tsv").Where(static r => r[0] != "*"))
        {
            rows.Add(row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2], row[3]);
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task TranslateAsync_documented_error_has_class_and_next_step(string engine, int status, string code, string kind)
    {
        var service = new StubService(status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{code}}}"}}""");

        var error = await Failure(service.Provider(engine, Settings[engine]));

        Assert.Equal(kind, error.Kind.ToString());
        Assert.NotEmpty(error.Diagnostic.NextStep);
        Assert.DoesNotContain("Hello", error.ToString(), StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task TranslateAsync_retry_after_is_given_on()
    {
        var error = await Failure(new StubService(429, "{}", ("Retry-After", "7")).Provider("azure", Settings["azure"]));

        Assert.Equal(Duration.FromSeconds(7), error.Error.RetryAfter);
        Assert.Null(error.Error.Until);
    }

    [Fact]
    public async Task TranslateAsync_used_up_account_says_until_when()
    {
        // Azure/azure-sdk-for-python issue 25619: a free account answers 403 and asks to come back in 15 days.
        var error = await Failure(new StubService(
            403, """{"error":{"code":"403","message":"Out of call volume quota for TextTranslation F0 pricing tier. Please retry after 15 days."}}""",
            ("Retry-After", "1296000"), ("Date", "Sat, 28 Nov 2026 10:00:00 GMT")).Provider("azure", Settings["azure"]));

        Assert.Equal(ProviderErrorKind.QuotaExhausted, error.Kind);
        Assert.Equal(Instant.FromUtc(2026, 12, 13, 10, 0), error.Error.Until);
        Assert.Null(error.Error.RetryAfter);
        Assert.Contains("until 2026-12-13T10:00:00Z", error.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libretranslate", "Invalid request: request (3) exceeds text limit (2)", SizeLimitKind.Items, 2)]
    [InlineData("libretranslate", "Invalid request: request (11) exceeds text limit (10)", SizeLimitKind.UnitsPerItem, 10)]
    [InlineData("libretranslate", "Invalid request: request (17) exceeds text limit (16)", SizeLimitKind.UnitsPerRequest, 16)]
    [InlineData("openai", "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.", SizeLimitKind.UnitsPerRequest, 8192)]
    public async Task TranslateAsync_request_too_large_says_the_limit_that_the_service_names(string engine, string message, SizeLimitKind of, long amount)
    {
        var provider = new StubService(400, $$"""{"error":"{{message}}","code":"context_length_exceeded"}""").Provider(engine, Settings[engine]);

        var error = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "Hello world"), new TranslationItem("2", "Hello"), new TranslationItem("3", "!")], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken));

        Assert.Equal((ProviderErrorKind.TooLarge, new SizeLimit(of, amount)), (error.Kind, error.Error.Limit));
    }

    [Fact]
    public async Task TranslateAsync_redirect_is_not_followed()
    {
        var service = new StubService(302, "", ("Location", "https://elsewhere.example/translate"));

        var error = await Failure(service.Provider("libretranslate"));

        Assert.Equal(ProviderErrorKind.Fatal, error.Kind);
        Assert.Single(service.Requests);
    }

    private static async Task<ProviderException> Failure(ITranslationProvider provider) => await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(
        new TranslationRequest([new TranslationItem("1", "Hello")], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken));
}
