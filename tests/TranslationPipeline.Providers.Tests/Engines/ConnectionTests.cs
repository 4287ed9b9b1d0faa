using TranslationPipeline.Providers.Tests.Services;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Engines;

/// <summary>Over the connections that engines really use: only the configured address is asked.</summary>
public sealed class ConnectionTests
{
    public static TheoryData<string, int> Rows()
    {
        var rows = new TheoryData<string, int>();
        foreach (var engine in SimulatedEngines.Names)
        {
            rows.Add(engine, 302);
            rows.Add(engine, 307); // which would carry body and key along
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task TranslateAsync_redirect_to_another_host_is_never_followed(string engine, int status)
    {
        var elsewhere = SimulatedEngines.Service(engine);
        await using var other = new LoopbackService(elsewhere.Answer);
        var service = SimulatedEngines.Service(engine, before: r => new SimulatedAnswer(status, "") { Headers = new Dictionary<string, string> { ["Location"] = new Uri(other.Address, r.Path).ToString() } });
        await using var server = new LoopbackService(service.Answer);

        var exception = await Assert.ThrowsAsync<ProviderException>(async () => await SimulatedEngines.Create(engine, server.Address).TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "Hello")], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken));

        Assert.Equal(ProviderErrorKind.Fatal, exception.Kind);
        Assert.Contains("endpoint", exception.Diagnostic.NextStep, StringComparison.Ordinal);
        Assert.Equal((1, 0), (service.Calls, elsewhere.Calls));
        Assert.Empty(other.Requests);
    }
}
