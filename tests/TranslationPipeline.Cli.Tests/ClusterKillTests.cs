using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using TranslationPipeline.Storage;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// Kills the parts of a running cluster (SIGKILL): workers, the broker node that leads the queue, PostgreSQL, everything at once, and stops workers for
/// longer than a lease (SIGSTOP), each while it holds work. One of the first three each here; <c>eng/cluster-kill-loop.sh</c> runs more, at random.
/// </summary>
public sealed class ClusterKillTests(ITestOutputHelper output) : IAsyncDisposable
{
    private const int Workers = 3;
    private const int Parallel = 2;
    private const int Paragraphs = 2;
    private const int FilesPerRound = 250;
    private const int Brokers = 3;

    private static readonly TimeSpan LookedAt = TimeSpan.FromSeconds(9); // after each event, for the longest silence
    private static readonly TimeSpan NodeIsAway = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromSeconds(40);

    private readonly TestHost host = new();
    private readonly ConcurrentDictionary<string, int> paid = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<long> arrivals = new();
    private readonly List<(PaidService Service, TpipeProcess Process)> workers = [];
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly List<(Victim Victim, long At)> kills = [];
    private TpipeProcess? starter;
    private PaidService? starterService;
    private int mayBePaidAgain;

    private enum Victim
    {
        Worker,
        BrokerLeader,
        Database,
        Everything,
        Zombie,
    }

    private static int? Rounds => int.TryParse(Environment.GetEnvironmentVariable("TPIPE_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : null;

    [Fact]
    public async Task Cluster_whose_parts_are_killed_loses_and_doubles_nothing_and_pays_again_only_what_was_under_way()
    {
        var missing = PostgresServer.Missing ?? RabbitServer.Missing;
        Assert.SkipWhen(missing is not null, missing ?? "");
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var victims = Victims(new Random(seed)).ToList();
        var files = victims.Count * FilesPerRound;
        WriteInbox(files);
        using var database = PostgresServer.Start();
        using var broker = RabbitServer.Start(Brokers);
        string[] engine = ["--store", database.Store("cluster"), "--set", "engine=rabbitmq", "--set", $"rabbitmq.uri={broker.Uri}", "--set", "storeWaitSeconds=600"];
        var budget = files * 4 * 60;
        string[] arguments = ["run", "inbox", "--from", "en", "--to", "ru", "--provider", "azure", "--parallel", "1", "--report", "false", "--json", "--quiet", "--names", "none", "--glossary", "none", "--set", $"budget={budget}", .. engine];
        for (var i = 0; i < Workers; i++)
        {
            workers.Add(StartWorker(engine));
        }

        StartJob(arguments);
        while (workers.Any(static w => w.Service.Requests == 0) && !starter!.HasEnded)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        foreach (var victim in victims)
        {
            await KillAsync(victim, database, broker, engine, arguments);
        }

        Assert.True(await starter!.ExitAsync() == ExitCode.Done, await starter.ErrorAsync());
        Assert.Equal(victims.Count, kills.Count);
        Assert.Equal(ExitCode.Done, await host.RunAsync(["export", "--format", "jsonl", .. engine]));
        var texts = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(files * Paragraphs, texts.Count); // none lost, none doubled
        Assert.All(texts, static s => Assert.StartsWith("[ru] ", s.GetProperty("targets").GetProperty("ru").GetProperty("text").GetString(), StringComparison.Ordinal));
        var again = paid.Where(static p => p.Value > 1).ToList();
        Assert.All(again, text => Assert.Contains(text.Key, underWay));
        Assert.True(again.Sum(static p => p.Value - 1) <= mayBePaidAgain, "more was paid again than was under way in what was killed");
        await using var store = StoreUri.Open(engine[1], SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        var spending = await store.FindSpendingAsync("azure", TestContext.Current.CancellationToken);
        Assert.InRange(spending.Spent, 1, budget);
        Assert.Equal(0, spending.Reserved);
        output.WriteLine($"{kills.Count} kills, {files} files, {paid.Count} texts, {again.Sum(static p => p.Value - 1)} paid again (at most {mayBePaidAgain}), 0 lost, 0 doubled");
        TellSilence();
    }

    public async ValueTask DisposeAsync()
    {
        starter?.Dispose();
        foreach (var (service, process) in workers)
        {
            process.Dispose();
            await service.DisposeAsync();
        }

        if (starterService is not null)
        {
            await starterService.DisposeAsync();
        }

        host.Dispose();
    }

    private static IEnumerable<Victim> Victims(Random random) => Rounds is not { } rounds
        ? [Victim.Worker, Victim.BrokerLeader, Victim.Database]
        : Enumerable.Range(0, rounds).Select(_ => random.Next(100) switch { < 45 => Victim.Worker, < 65 => Victim.BrokerLeader, < 85 => Victim.Database, < 95 => Victim.Everything, _ => Victim.Zombie });

    private async Task KillAsync(Victim victim, PostgresServer database, RabbitServer broker, string[] engine, string[] arguments)
    {
        var leader = victim == Victim.BrokerLeader ? broker.Leader("tpipe.work") : -1;
        var chosen = await WorkerThatPaysAsync();
        Assert.True(chosen >= 0, $"nothing was under way before kill {kills.Count + 1}, a kill would prove nothing: {(starter!.HasEnded ? await starter.ErrorAsync() : "")}");
        kills.Add((victim, Stopwatch.GetTimestamp()));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kills.Count}: {victim}"));
        switch (victim)
        {
            case Victim.Worker:
                await DieAsync(workers[chosen]);
                workers[chosen] = StartWorker(engine);
                break;
            case Victim.BrokerLeader:
                Assert.True(leader >= 0, "the queue has no leader");
                broker.Kill(leader);
                await Task.Delay(NodeIsAway, TestContext.Current.CancellationToken);
                broker.Up(leader);
                break;
            case Victim.Database:
                database.Kill();
                database.Up();
                break;
            case Victim.Everything:
                await Task.WhenAll(workers.Select(DieAsync).Append(DieAsync((starterService!, starter!))));
                Enumerable.Range(0, Brokers).ToList().ForEach(broker.Kill);
                database.Kill();
                database.Up();
                broker.Up([.. Enumerable.Range(0, Brokers)]);
                StartJob(arguments);
                for (var i = 0; i < workers.Count; i++)
                {
                    workers[i] = StartWorker(engine);
                }

                break;
            default:
                await workers[chosen].Process.SignalAsync("STOP");
                NoteUnderWay(workers[chosen].Service);
                await Task.Delay(LongerThanALease, TestContext.Current.CancellationToken);
                await workers[chosen].Process.SignalAsync("CONT");
                break;
        }

        // Everybody is back before the next one goes.
        var before = arrivals.Count;
        while (arrivals.Count < before + (4 * (Workers + 1)) && !starter!.HasEnded)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    // A moment at which some worker has asked the service and has no answer yet.
    private async Task<int> WorkerThatPaysAsync()
    {
        while (!starter!.HasEnded)
        {
            if (workers.FindIndex(static w => w.Service.IsPaying) is >= 0 and var paying)
            {
                return paying;
            }

            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return -1;
    }

    private async Task DieAsync((PaidService Service, TpipeProcess Process) worker)
    {
        Assert.True(await worker.Process.KillAsync(), "the victim ended by itself: the kill proves nothing");
        NoteUnderWay(worker.Service);
    }

    private void NoteUnderWay(PaidService service)
    {
        lock (underWay)
        {
            underWay.UnionWith(service.UnderWay);
            mayBePaidAgain += Parallel * Paragraphs;
        }
    }

    private void StartJob(string[] arguments)
    {
        starterService ??= new PaidService(paid, Arrived);
        starter?.Dispose();
        starter = TpipeProcess.Start(host.Folder, arguments, starterService.Environment);
    }

    private (PaidService, TpipeProcess) StartWorker(string[] engine)
    {
        var service = new PaidService(paid, Arrived);
        return (service, TpipeProcess.Start(host.Folder, ["jobs", "work", "--json", "--quiet", "--parallel", $"{Parallel}", .. engine], service.Environment));
    }

    private void Arrived() => arrivals.Enqueue(Stopwatch.GetTimestamp());

    private void TellSilence()
    {
        var times = arrivals.Order().ToList();
        foreach (var group in kills.GroupBy(static k => k.Victim))
        {
            var silences = group.Select(kill => LongestSilence(times, kill.At)).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"silence after {group.Key}: p95 {silences[(int)Math.Ceiling(silences.Count * 0.95) - 1]:0} ms, median {silences[silences.Count / 2]:0} ms, {silences.Count} kills"));
        }
    }

    private static double LongestSilence(List<long> times, long at)
    {
        var end = at + (long)(LookedAt.TotalSeconds * Stopwatch.Frequency);
        var inside = times.Where(t => t >= at && t <= end).Prepend(at).ToList();
        return inside.Zip(inside.Skip(1).Append(times.FirstOrDefault(t => t > end, inside[^1])), static (a, b) => Stopwatch.GetElapsedTime(a, b).TotalMilliseconds).Max();
    }

    private void WriteInbox(int files)
    {
        Directory.CreateDirectory(Path.Combine(host.Folder, "none"));
        for (var i = 0; i < files; i++)
        {
            // The second sentence stands in several files and is paid for once.
            host.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D5}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"The talks of file {i} began in Geneva.\n\nThe talks of group {i / 3} ended in Geneva.\n\n"));
        }
    }
}
