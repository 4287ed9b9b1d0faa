using System.Globalization;
using System.Text;
using System.Text.Json;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// <c>engine: rabbitmq</c> with the real servers from Debian's packages and three workers that are processes of their own, and what people do
/// with such a job: list, show, pause, resume, cancel, retry.
/// </summary>
public sealed class RabbitEngineTests(RabbitEngineTests.Cluster cluster) : IClassFixture<RabbitEngineTests.Cluster>, IDisposable
{
    private const int Workers = 3;

    private readonly TestHost host = new();
    private readonly List<TpipeProcess> workers = [];
    private string[] engine = [];

    [Fact]
    public async Task Run_on_three_workers_exports_byte_for_byte_what_the_embedded_engine_exports()
    {
        Use("same");
        const int Files = 60;
        WriteInbox(Files, sentencesShared: true);
        await RunAsync("embedded", ["--store", "embedded.db"]);
        var expected = await ExportAsync("--store", "embedded.db");

        StartWorkers();
        using (var run = TpipeProcess.Start(host.Folder, Arguments(engine)))
        {
            Assert.True(await run.ExitAsync() == ExitCode.Done, await run.ErrorAsync());
            Assert.Equal(Files, run.Result!.Value.GetProperty("done").GetInt32());
        }

        Assert.Equal(expected, await ExportAsync(engine));
        Assert.Contains("\"origin\":\"provider\"", expected, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await host.RunAsync(["jobs", "list", .. engine]));
        Assert.Contains("  done  ", host.Output, StringComparison.Ordinal);
        Assert.All(workers, static w => Assert.True(w.Finished > 0, "a worker had nothing to do"));

        using var again = TpipeProcess.Start(host.Folder, Arguments(engine));
        Assert.Equal(ExitCode.Done, await again.ExitAsync());
        Assert.Equal(expected, await ExportAsync(engine));
    }

    [Fact]
    public async Task Jobs_are_paused_resumed_cancelled_and_retried_over_the_queue()
    {
        Use("jobs");
        const int Files = 150;
        WriteInbox(Files, sentencesShared: false);
        host.Write("inbox/9999.jsonl", "{\"id\":\"x\",\"text\":");
        StartWorkers();
        string job;
        using (var run = TpipeProcess.Start(host.Folder, Arguments(engine)))
        {
            await run.FinishedAsync(2);
            job = await JobAsync();
            Assert.Equal(ExitCode.Done, await host.RunAsync(["jobs", "pause", job, .. engine]));
            Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        }

        Assert.Contains("  paused  ", await ShowAsync(job), StringComparison.Ordinal);
        using (var run = TpipeProcess.Start(host.Folder, ["jobs", "resume", job, "--json", "--quiet", .. engine]))
        {
            await run.FinishedAsync(1);
            Assert.Equal(ExitCode.Done, await host.RunAsync(["jobs", "cancel", job, .. engine]));
            Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        }

        Assert.Contains("  cancelled  ", await ShowAsync(job), StringComparison.Ordinal);
        using (var run = TpipeProcess.Start(host.Folder, ["jobs", "resume", job, "--json", "--quiet", .. engine]))
        {
            Assert.Equal(ExitCode.SomeFailed, await run.ExitAsync());
        }

        var shown = await ShowAsync(job);
        Assert.Contains($"{Files + 1}/{Files + 1} files", shown, StringComparison.Ordinal);
        Assert.Contains("  failed  ", shown, StringComparison.Ordinal);
        host.Write("inbox/9999.jsonl", "{\"id\":\"x\",\"text\":\"Good.\"}");
        using (var run = TpipeProcess.Start(host.Folder, ["jobs", "retry", job, "--json", "--quiet", .. engine]))
        {
            Assert.Equal(ExitCode.Done, await run.ExitAsync());
        }

        Assert.DoesNotContain("failed", await ShowAsync(job), StringComparison.Ordinal);
        var ids = (await ExportAsync(engine)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ToList();
        Assert.Equal((Files * 6 * 2) + 1, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    public void Dispose()
    {
        workers.ForEach(static w => w.Dispose());
        host.Dispose();
    }

    private static string[] Arguments(params IEnumerable<string> more) => ["run", "inbox", "--parallel", "2", "--to", "ru", "--from", "en", "--provider", "demo", "--report", "false", "--json", "--quiet", .. more];

    private void Use(string schema)
    {
        var missing = PostgresServer.Missing ?? RabbitServer.Missing;
        Assert.SkipWhen(missing is not null, missing ?? "");
        engine = ["--store", cluster.Database.Store(schema), "--set", "engine=rabbitmq", "--set", $"rabbitmq.uri={cluster.Broker.Uri}"];
    }

    private void StartWorkers() => workers.AddRange(Enumerable.Range(0, Workers).Select(_ => TpipeProcess.Start(host.Folder, ["jobs", "work", "--json", "--quiet", "--parallel", "2", .. engine])));

    private async Task RunAsync(string what, IEnumerable<string> more)
    {
        using var run = TpipeProcess.Start(host.Folder, Arguments(more));
        Assert.True(await run.ExitAsync() == ExitCode.Done, $"{what}: {await run.ErrorAsync()}");
    }

    private async Task<string> ExportAsync(params IEnumerable<string> store)
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync(["export", "--format", "jsonl", .. store]));
        return host.Output;
    }

    private async Task<string> JobAsync()
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync(["jobs", "list", .. engine]));
        return host.Output.Split(' ')[0];
    }

    private async Task<string> ShowAsync(string job)
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync(["jobs", "show", job, .. engine]));
        return host.Output;
    }

    private void WriteInbox(int files, bool sentencesShared)
    {
        for (var i = 0; i < files; i++)
        {
            var text = new StringBuilder();
            for (var paragraph = 0; paragraph < 6; paragraph++)
            {
                text.Append(CultureInfo.InvariantCulture, $"The leadership of Kazak-hstan thanked delegation {(sentencesShared ? i % 7 : i)} on Monday. The talks of group {paragraph} of file {i} began in Geneva.\n\n");
            }

            host.Write(string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D4}.txt"), text.ToString());
        }
    }

    /// <summary>One PostgreSQL and one RabbitMQ for all tests of this class, started when the first of them asks.</summary>
    public sealed class Cluster : IDisposable
    {
        private readonly Lazy<PostgresServer> database = new(PostgresServer.Start);
        private readonly Lazy<RabbitServer> broker = new(static () => RabbitServer.Start());

        public PostgresServer Database => database.Value;

        public RabbitServer Broker => broker.Value;

        public void Dispose()
        {
            if (broker.IsValueCreated)
            {
                broker.Value.Dispose();
            }

            if (database.IsValueCreated)
            {
                database.Value.Dispose();
            }
        }
    }
}
