using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// Stops and kills the real <c>tpipe run</c> in the middle of its work. Five rounds here; <c>eng/kill-loop.sh</c> runs more.
/// A killed process keeps the operating system's cache: this proves how the job is written, not the disk.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Files = 60;

    private const int Paragraphs = 12;

    private readonly TestHost host = new();

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("TPIPE_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5;

    [Fact]
    public async Task Run_killed_and_run_again_loses_and_doubles_nothing()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        WriteInbox(Files);
        var expected = await RunToEndAsync("whole.db", 0);
        Assert.Equal(expected.Count, expected.Distinct().Count());
        var (kills, acknowledged) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var store = $"killed-{round}.db";
            var stored = 0;
            for (var left = 1 + random.Next(2); left > 0; left--)
            {
                using var victim = TpipeProcess.Start(host.Folder, Arguments(store));
                var moment = stored + 1 + random.Next((Files - stored) / 2);
                await victim.FinishedAsync(moment);
                await Task.Delay(random.Next(15), TestContext.Current.CancellationToken); // anywhere between two inputs
                Assert.True(await victim.KillAsync(), "the victim ended by itself: the round proves nothing");
                Assert.True(victim.Result is null && victim.Finished < Files, "the victim held no work when it died: the round proves nothing");
                stored = Math.Max(stored, victim.Finished);
                kills++;
            }

            acknowledged += stored;
            Assert.Equal(expected, await RunToEndAsync(store, stored));
        }

        output.WriteLine($"{Rounds} rounds, {kills} kills, {acknowledged} inputs acknowledged before, {expected.Count} segments each time");
    }

    [Theory]
    [InlineData("TERM", ExitCode.Terminated)]
    [InlineData("INT", ExitCode.Interrupted)]
    public async Task Run_asked_to_stop_exits_with_the_code_of_the_signal_and_can_be_resumed(string signal, int code)
    {
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "the tests were started with SIGINT ignored, and so would be their children");
        const int Many = Files * 4;
        WriteInbox(Many);
        int finished;
        using (var stopped = TpipeProcess.Start(host.Folder, Arguments("stopped.db")))
        {
            await stopped.FinishedAsync(3);
            await stopped.SignalAsync(signal);

            Assert.Equal(code, await stopped.ExitAsync());
            Assert.True(stopped.Result?.GetProperty("stopped").GetBoolean());
            finished = stopped.Finished;
            Assert.InRange(finished, 3, Many - 1);
            Assert.DoesNotContain("   at ", await stopped.ErrorAsync(), StringComparison.Ordinal);
        }

        output.WriteLine($"stopped after {finished} of {Many} inputs");
        Assert.Equal(ExitCode.Done, await host.RunAsync("jobs", "list", "--store", "stopped.db"));
        Assert.Contains("cancelled", host.Output, StringComparison.OrdinalIgnoreCase);
        await RunToEndAsync("stopped.db", finished, Many);
    }

    [Fact]
    public async Task Run_cancelled_from_another_process_stops_and_can_be_resumed()
    {
        const int Many = Files * 20;
        WriteInbox(Many);
        using (var running = TpipeProcess.Start(host.Folder, Arguments("cancelled.db")))
        {
            await running.FinishedAsync(3);
            await host.RunAsync("jobs", "list", "--store", "cancelled.db");
            Assert.Equal(ExitCode.Done, await host.RunAsync("jobs", "cancel", host.Output.Split(' ')[0], "--store", "cancelled.db"));

            Assert.Equal(ExitCode.Interrupted, await running.ExitAsync());
            Assert.InRange(running.Finished, 3, Many - 1);
        }
    }

    public void Dispose() => host.Dispose();

    // A shell starts background commands so; the bit of SIGINT (2) in the mask of ignored signals.
    private static bool IsInterruptIgnored() =>
        File.ReadLines("/proc/self/status").FirstOrDefault(static l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private static string[] Arguments(string store) => ["run", "inbox", "--to", "ru", "--provider", "demo", "--names", "none", "--glossary", "none", "--store", store, "--report", "false", "--json", "--quiet"];

    // Runs the job to its end and gives every segment of its export, in the order of their ids.
    private async Task<List<string>> RunToEndAsync(string store, int atLeastUnchanged, int files = Files)
    {
        using var run = TpipeProcess.Start(host.Folder, Arguments(store));
        Assert.True(await run.ExitAsync() == ExitCode.Done, await run.ErrorAsync());
        var result = run.Result!.Value;
        Assert.Equal(files, result.GetProperty("done").GetInt32() + result.GetProperty("unchanged").GetInt32());
        Assert.True(result.GetProperty("unchanged").GetInt32() >= atLeastUnchanged, $"{atLeastUnchanged} inputs were acknowledged, only {result.GetProperty("unchanged")} are kept");
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl", "--store", store));
        return [.. host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Segment).Order(StringComparer.Ordinal)];
    }

    // All of a segment but where its target came from: what a killed run had paid for, the next one takes from the memory.
    private static string Segment(string line)
    {
        var segment = JsonNode.Parse(line)!.AsObject();
        var targets = segment["targets"]!.AsObject();
        Assert.NotEmpty(targets);
        segment["targets"] = new JsonObject(targets.Select(static t => KeyValuePair.Create<string, JsonNode?>(t.Key, t.Value!["text"]!.GetValue<string>())));
        return segment.ToJsonString();
    }

    private void WriteInbox(int files)
    {
        Directory.CreateDirectory(Path.Combine(host.Folder, "none")); // names take longer to load than the whole job
        for (var i = 0; i < files; i++)
        {
            var text = new StringBuilder();
            for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
            {
                text.Append(CultureInfo.InvariantCulture, $"The leadership of Kazak-hstan thanked delegation {i} on Monday. The talks of group {paragraph} of file {i} began in Geneva.\n\n");
            }

            host.Write(string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D4}.txt"), text.ToString());
        }
    }
}
