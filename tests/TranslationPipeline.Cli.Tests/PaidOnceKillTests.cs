using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// Kills the real <c>tpipe run</c> (SIGKILL) while it pays a simulated service, again and again, until the job is done; the service counts what it was
/// paid for. A few rounds here; <c>eng/paid-once-kill-loop.sh</c> runs more.
/// </summary>
public sealed class PaidOnceKillTests(ITestOutputHelper output) : IDisposable
{
    private const int FilesPerRound = 3;
    private const int Paragraphs = 3;

    private readonly TestHost host = new();
    private readonly ConcurrentDictionary<string, int> paid = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private List<string> last = [];
    private int answered;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("TPIPE_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 50;

    [Fact]
    public async Task Run_killed_while_it_pays_loses_nothing_and_pays_twice_only_for_what_was_under_way()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        var files = Math.Max(20, Rounds * FilesPerRound);
        WriteInbox(files);
        var service = new SimulatedAzure { Before = Count, After = static answer => answer with { Delay = TimeSpan.FromMilliseconds(3) } };
        await using var server = new LoopbackService(service.Answer);
        (string, string)[] environment = [("TPIPE_PROVIDERS__AZURE__ENDPOINT", server.Address.ToString()), ("TPIPE_PROVIDERS__AZURE__KEY", service.Key)];
        var (kills, underWay) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var round = 0; round < Rounds; round++)
        {
            using var victim = TpipeProcess.Start(host.Folder, Arguments(), environment);
            var moment = Volatile.Read(ref answered) + 1 + random.Next(FilesPerRound);
            while (Volatile.Read(ref answered) < moment && !victim.HasEnded)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            await Task.Delay(random.Next(12), TestContext.Current.CancellationToken); // before, in and after the answer's way to the disk
            if (!await victim.KillAsync())
            {
                break; // it came to its end
            }

            kills++;
            lock (gate)
            {
                underWay.UnionWith(last);
            }
        }

        using (var run = TpipeProcess.Start(host.Folder, Arguments(), environment))
        {
            Assert.True(await run.ExitAsync() == ExitCode.Done, await run.ErrorAsync());
        }

        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl"));
        var segments = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(files * Paragraphs, segments.Count); // none lost, none doubled
        Assert.All(segments, static s => Assert.StartsWith("[ru] ", s.GetProperty("targets").GetProperty("ru").GetProperty("text").GetString(), StringComparison.Ordinal));
        var twice = paid.Where(static p => p.Value > 1).Select(static p => p.Key).ToList();
        Assert.All(twice, text => Assert.Contains(text, underWay));
        Assert.True(paid.Values.Sum() - paid.Count <= kills * Paragraphs, "more than the batch in flight was paid again");
        Assert.Equal(files * Paragraphs, paid.Count);
        output.WriteLine($"{kills} kills, {paid.Count} texts, {twice.Count} paid again because their answer had not arrived, 0 lost, 0 doubled");
    }

    public void Dispose() => host.Dispose();

    private static string[] Arguments() => ["run", "inbox", "--from", "en", "--to", "ru", "--provider", "azure", "--parallel", "1", "--report", "false", "--json", "--quiet", "--names", "none", "--glossary", "none"];

    private SimulatedAnswer? Count(SimulatedRequest request)
    {
        var texts = JsonNode.Parse(request.Body)!["inputs"]!.AsArray().Select(static i => i!["text"]!.GetValue<string>()).ToList();
        lock (gate)
        {
            last = texts;
        }

        texts.ForEach(text => paid.AddOrUpdate(text, 1, static (_, n) => n + 1));
        Interlocked.Increment(ref answered);
        return null;
    }

    private void WriteInbox(int files)
    {
        Directory.CreateDirectory(Path.Combine(host.Folder, "none"));
        for (var i = 0; i < files; i++)
        {
            host.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D5}.txt"),
                string.Concat(Enumerable.Range(0, Paragraphs).Select(p => string.Create(CultureInfo.InvariantCulture, $"The talks of group {p} of file {i} began in Geneva.\n\n"))));
        }
    }
}
