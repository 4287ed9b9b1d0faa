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

        Assert.Equal(Duration.FromSeconds(7), error.RetryAfter);
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
