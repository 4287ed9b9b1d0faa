using System.Diagnostics;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Providers.Tests.OfficialClients;

/// <summary>
/// The vendors' own clients for Node accept our simulated services. They are installed by <c>eng/official-clients.sh</c>; without them the tests are skipped.
/// </summary>
public sealed class OfficialClientTests(ITestOutputHelper output)
{
    private readonly HashSet<string> failed = [];

    [Fact]
    public async Task Azure_official_client_accepts_the_simulator()
    {
        var service = new SimulatedAzure
        {
            Before = request => request.Header("x-test") switch
            {
                "429-once" when failed.Add("429") => SimulatedAzure.Error(429, 429001, "slow down") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } },
                "503-once" when failed.Add("503") => SimulatedAzure.Error(503, 503000, "Service is temporarily unavailable. Retry."),
                _ => null,
            },
        };
        await using var server = new LoopbackService(service.Answer);

        await RunAsync("azure.mjs", server.Address, service.Key);

        Assert.Equal(["429", "503"], failed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DeepL_official_client_accepts_the_simulator()
    {
        var service = new SimulatedDeepL
        {
            Before = request =>
                request.Body.Contains("429-once", StringComparison.Ordinal) && failed.Add("429") ? SimulatedDeepL.Error(429, "Too many requests") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } }
                : request.Body.Contains("456-always", StringComparison.Ordinal) ? SimulatedDeepL.Error(456, "Quota exceeded")
                : null,
        };
        await using var server = new LoopbackService(service.Answer);

        await RunAsync("deepl.mjs", server.Address, service.Key);
    }

    private async Task RunAsync(string script, Uri address, string key)
    {
        // Node looks for packages in the folders above a script: they lie beside the built tests.
        var folder = Path.Combine(AppContext.BaseDirectory, "OfficialClients");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "the official clients are not installed: run eng/official-clients.sh");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[script, address.ToString().TrimEnd('/'), key])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        output.WriteLine(lines);
        Assert.True(node.ExitCode == 0, lines + await errors);
    }
}
