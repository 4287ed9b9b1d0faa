using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.Services;

/// <summary>Every documented error, in the words of its service and over the wire: class, message, next step. Data/documented-errors.tsv.</summary>
public sealed class DocumentedErrorTests
{
    public static TheoryData<string, int, string, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string, string>();
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "documented-errors.tsv")).Skip(1).Select(static l => l.Split('\t')))
        {
            rows.Add(row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), row[2], row[3], row[4]);
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task TranslateAsync_documented_error_has_its_class_and_next_step(string engine, int status, string body, string kind, string nextStep)
    {
        var service = SimulatedEngines.Service(engine, before: _ => new SimulatedAnswer(status, body) { Headers = new Dictionary<string, string> { ["Location"] = "http://127.0.0.1:1/elsewhere" } });
        await using var server = new LoopbackService(service.Answer);
        // A glossary of DeepL would be asked for first.
        var provider = SimulatedEngines.Create(engine, server.Address);

        var failure = await Assert.ThrowsAsync<ProviderException>(async () => await provider.TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "canary4711")], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken));

        Assert.Equal(kind, failure.Kind.ToString());
        Assert.Contains(nextStep, failure.Diagnostic.NextStep, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(provider.Name, failure.Diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary4711", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("simulated-key", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, service.Calls);
    }
}
