using System.Text;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Worker.Tests;

/// <summary>
/// The whole worker at its most talkative against a service that repeats what it was sent in its errors: neither texts nor keys in the log, the health and
/// metrics pages, the reasons beside failed files, or anything that the runtime's event pipe hears.
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private const string Text = "canarytext4711";
    private const string Key = "canarykey4711";

    private readonly WorkerFolder folder = new();

    private string Trace => Path.Combine(folder.Root, "events.nettrace");

    [Fact]
    public async Task Worker_at_trace_level_leaves_no_text_and_no_key_in_any_sink()
    {
        var refusals = new Queue<int>([401, 429, 503, 403]);
        var service = new SimulatedAzure { Key = Key, Before = r => r.Body.Contains("poison", StringComparison.Ordinal) ? new SimulatedAnswer(400, r.Body) : Next(refusals) is { } status ? new SimulatedAnswer(status, r.Body + Key) : null };
        await using var server = new LoopbackService(service.Answer);
        File.WriteAllText(Path.Combine(folder.Inbox, "good.txt"), $"The talks of {Text} began in Geneva.");
        File.WriteAllText(Path.Combine(folder.Inbox, "poison.txt"), $"The poison of {Text} is {{name}}.");
        File.WriteAllBytes(Path.Combine(folder.Inbox, "broken.xlf"), Encoding.UTF8.GetBytes($"<xliff><{Text}"));
        using var worker = await RunningWorker.StartAsync(
            folder,
            ["--provider", "azure", "--to", "ru", "--set", "from=en", "--set", $"output={folder.Root}/out"],
            [
                ("TPIPE_PROVIDERS__AZURE__ENDPOINT", server.Address.ToString()), ("TPIPE_PROVIDERS__AZURE__KEY", Key),
                ("Logging__LogLevel__Default", "Trace"),
                ("DOTNET_EnableEventPipe", "1"), ("DOTNET_EventPipeOutputPath", Trace), ("DOTNET_EventPipeConfig", string.Join(',', Sources.Select(static s => $"{s}:0xFFFFFFFFFFFFFFFF:5"))),
            ]);
        await folder.AllDoneAsync(3);
        var pages = string.Concat(await worker.MetricsAsync(), await worker.PageAsync("/health/live"), await worker.PageAsync("/health/ready"));
        worker.Terminate();
        Assert.Equal(0, await worker.ExitAsync(WorkerFolder.Drain + TimeSpan.FromSeconds(10)));

        Assert.Contains(worker.Lines, static line => line.StartsWith("trce:", StringComparison.Ordinal) || line.StartsWith("dbug:", StringComparison.Ordinal));
        Assert.Contains("provider.", string.Join('\n', worker.Lines), StringComparison.Ordinal); // the refusals are told
        var sinks = new Dictionary<string, byte[]>
        {
            ["log"] = Encoding.UTF8.GetBytes(string.Join('\n', worker.Lines)),
            ["pages"] = Encoding.UTF8.GetBytes(pages),
            ["events"] = await File.ReadAllBytesAsync(Trace, TestContext.Current.CancellationToken),
        };
        foreach (var reason in Directory.EnumerateFiles(Path.Combine(folder.Inbox, ".tpipe"), "*", SearchOption.AllDirectories).Where(static f => Path.GetExtension(f) is not (".txt" or ".xlf")))
        {
            sinks[reason] = await File.ReadAllBytesAsync(reason, TestContext.Current.CancellationToken);
        }

        Assert.True(Holds(sinks["events"], "/translate"), "the event pipe heard nothing of the requests: the test proves nothing");
        foreach (var (sink, bytes) in sinks)
        {
            Assert.False(Holds(bytes, Text), $"the text is in {sink}");
            Assert.False(Holds(bytes, Key), $"the key is in {sink}");
        }
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Sources =>
    [
        "System.Net.Http", "System.Net.Security", "System.Net.Sockets", "System.Net.NameResolution", "Microsoft-AspNetCore-Server-Kestrel",
        "Microsoft.AspNetCore.Hosting", "Microsoft-Diagnostics-DiagnosticSource", "System.Diagnostics.Metrics", "Azure-Core", "Azure-Identity", "OpenTelemetry-Sdk",
    ];

    private static int? Next(Queue<int> refusals)
    {
        lock (refusals)
        {
            return refusals.TryDequeue(out var status) ? status : null;
        }
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
