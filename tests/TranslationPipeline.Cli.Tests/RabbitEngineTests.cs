using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// <c>engine: rabbitmq</c> with the real servers from Debian's packages and three workers that are processes of their own, and what people do
/// with such a job: list, show, pause, resume, cancel, retry.
/// </summary>
public sealed class RabbitEngineTests(ClusterServers servers) : IClassFixture<ClusterServers>
{
    private const int Workers = 3;
    private const int Parallel = 2;

    [Fact]
    public async Task Run_on_three_workers_exports_byte_for_byte_what_the_embedded_engine_exports()
    {
        ClusterServers.SkipWhenMissing();
        using var cluster = new WorkerCluster(servers, "same");
        const int Files = 60;
        WriteInbox(cluster.Host, Files, sentencesShared: true);
        using (var embedded = TpipeProcess.Start(cluster.Host.Folder, [.. WorkerCluster.JobArguments("demo", Parallel), "--store", "embedded.db"]))
        {
            Assert.True(await embedded.ExitAsync() == ExitCode.Done, await embedded.ErrorAsync());
        }

        Assert.Equal(ExitCode.Done, await cluster.Host.RunAsync("export", "--format", "jsonl", "--store", "embedded.db"));
        var expected = cluster.Host.Output;

        var workers = StartWorkers(cluster);
        var run = cluster.StartJob("demo", Parallel, []);
        Assert.True(await run.ExitAsync() == ExitCode.Done, await run.ErrorAsync());
        Assert.Equal(Files, run.Result!.Value.GetProperty("done").GetInt32());
        Assert.Equal(expected, await cluster.ExportAsync());
        Assert.Contains("\"origin\":\"provider\"", expected, StringComparison.Ordinal);
        Assert.Contains("  done  ", await cluster.TellAsync("jobs", "list"), StringComparison.Ordinal);
        Assert.All(workers, static w => Assert.True(w.Finished > 0, "a worker had nothing to do"));

        Assert.Equal(ExitCode.Done, await cluster.StartJob("demo", Parallel, []).ExitAsync());
        Assert.Equal(expected, await cluster.ExportAsync());
    }

    [Fact]
    public async Task Jobs_are_paused_resumed_cancelled_and_retried_over_the_queue()
    {
        ClusterServers.SkipWhenMissing();
        using var cluster = new WorkerCluster(servers, "jobs");
        const int Files = 150;
        WriteInbox(cluster.Host, Files, sentencesShared: false);
        cluster.Host.Write("inbox/9999.jsonl", "{\"id\":\"x\",\"text\":");
        StartWorkers(cluster);
        var run = cluster.StartJob("demo", Parallel, []);
        await run.FinishedAsync(2);
        var job = (await cluster.TellAsync("jobs", "list")).Split(' ')[0];
        await cluster.TellAsync("jobs", "pause", job);
        Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        Assert.Contains("  paused  ", await ShowAsync(), StringComparison.Ordinal);

        run = cluster.Start("resume", job);
        await run.FinishedAsync(1);
        await cluster.TellAsync("jobs", "cancel", job);
        Assert.Equal(ExitCode.Interrupted, await run.ExitAsync());
        Assert.Contains("  cancelled  ", await ShowAsync(), StringComparison.Ordinal);

        Assert.Equal(ExitCode.SomeFailed, await cluster.Start("resume", job).ExitAsync());
        var shown = await ShowAsync();
        Assert.Contains($"{Files + 1}/{Files + 1} files", shown, StringComparison.Ordinal);
        Assert.Contains("  failed  ", shown, StringComparison.Ordinal);

        cluster.Host.Write("inbox/9999.jsonl", "{\"id\":\"x\",\"text\":\"Good.\"}");
        Assert.Equal(ExitCode.Done, await cluster.Start("retry", job).ExitAsync());
        Assert.DoesNotContain("failed", await ShowAsync(), StringComparison.Ordinal);
        var ids = (await cluster.ExportAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()).ToList();
        Assert.Equal((Files * 6 * 2) + 1, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());

        Task<string> ShowAsync() => cluster.TellAsync("jobs", "show", job);
    }

    private static List<TpipeProcess> StartWorkers(WorkerCluster cluster) => [.. Enumerable.Range(0, Workers).Select(_ => cluster.StartWorker(Parallel))];

    private static void WriteInbox(TestHost host, int files, bool sentencesShared)
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
}
