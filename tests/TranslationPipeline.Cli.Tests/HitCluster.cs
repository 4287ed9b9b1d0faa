using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using TranslationPipeline.Storage;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>One job on a cluster whose parts are hit while they hold work; its end says whether anything was lost, doubled or paid for again.</summary>
internal sealed class HitCluster : IAsyncDisposable
{
    private const int Workers = 3;
    private const int Parallel = 2;
    private const int Paragraphs = 2;

    private static readonly TimeSpan NodeIsAway = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan NoLeader = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(150); // a lease, the patience of the starter and that of a busy machine

    private readonly ConcurrentDictionary<string, int> paid = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<long> arrivals = new();
    private readonly List<Worker> workers = [];
    private readonly List<PaidService> services = [];
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly List<(ClusterPart Part, long At)> hits = [];
    private readonly ClusterServers servers;
    private readonly WorkerCluster cluster;
    private readonly NetworkNamespace? network; // of the first worker
    private readonly PaidService starterService;
    private readonly Random random;
    private readonly int files;
    private TpipeProcess starter;

    public HitCluster(ClusterServers servers, string schema, int files, Random random, bool isFar)
    {
        network = isFar ? NetworkNamespace.Create() : null;
        this.servers = servers;
        this.files = files;
        this.random = random;
        cluster = new WorkerCluster(servers, schema);
        WriteInbox();
        foreach (var port in servers.Broker.Ports.Append(servers.Database.Port))
        {
            network?.Reach(port);
        }

        workers.AddRange(Enumerable.Range(0, Workers).Select(i => StartWorker(isFar: network is not null && i == 0)));
        starterService = NewService();
        starter = StartJob();
    }

    /// <summary>The hits so far.</summary>
    public IReadOnlyList<(ClusterPart Part, long At)> Hits => hits;

    /// <summary>When requests came to the service.</summary>
    public IReadOnlyList<long> Arrivals => [.. arrivals.Order()];

    /// <summary>Texts that were paid for more than once, counted by the times too many.</summary>
    public int PaidAgain => paid.Values.Sum(static n => n - 1);

    /// <summary>The most that may have been paid for again: what the processes that were hit can have had under way.</summary>
    public int MayBePaidAgain { get; private set; }

    /// <summary>Hits of a worker that was waiting for an answer at that moment.</summary>
    public int WhilePaying { get; private set; }

    private int Texts => files + ((files + 2) / 3);

    private int Budget => files * 4 * 60;

    /// <summary>Waits until every worker has work.</summary>
    public Task BusyAsync() => UntilAsync(() => workers.All(static w => w.Service.Requests > 0));

    /// <summary>Hits a part at a random moment at which a worker is busy.</summary>
    /// <returns>False when the job is nearly at its end: a hit would prove little.</returns>
    public async Task<bool> HitAsync(ClusterPart part)
    {
        var leader = part is ClusterPart.BrokerLeader or ClusterPart.BrokerMajority ? -1 : 0;
        await UntilAsync(() => leader >= 0 || (leader = servers.Broker.Leader("tpipe.work")) >= 0);
        if (await BusyWorkerAsync(part) is not { } chosen)
        {
            return false;
        }

        hits.Add((part, Stopwatch.GetTimestamp()));
        WhilePaying += chosen.Service.IsPaying ? 1 : 0;
        switch (part)
        {
            case ClusterPart.Worker:
                await DieAsync(chosen.Service, chosen.Process);
                Replace(chosen);
                break;
            case ClusterPart.BrokerLeader:
                await NodesAwayAsync(NodeIsAway, leader);
                break;
            case ClusterPart.BrokerMajority:
                await NodesAwayAsync(NoLeader, leader, (leader + 1) % servers.Broker.Count);
                break;
            case ClusterPart.Database:
                servers.Database.Kill();
                servers.Database.Up();
                break;
            case ClusterPart.Everything:
                await Task.WhenAll(workers.Select(static w => (w.Service, w.Process)).Append((starterService, starter)).Select(p => DieAsync(p.Item1, p.Item2)));
                var nodes = Enumerable.Range(0, servers.Broker.Count).ToArray();
                Array.ForEach(nodes, servers.Broker.Kill);
                servers.Database.Kill();
                servers.Database.Up();
                servers.Broker.Up(nodes);
                starter = StartJob();
                workers.ToList().ForEach(Replace);
                break;
            case ClusterPart.Network:
                network!.Cut();
                NoteUnderWay(chosen.Service);
                await Task.Delay(LongerThanALease, TestContext.Current.CancellationToken);
                network.Mend();
                break;
            default:
                await chosen.Process.SignalAsync("STOP");
                NoteUnderWay(chosen.Service);
                await Task.Delay(LongerThanALease, TestContext.Current.CancellationToken);
                await chosen.Process.SignalAsync("CONT");
                break;
        }

        // Everybody is back before the next one goes.
        var before = arrivals.Count;
        await UntilAsync(() => arrivals.Count >= before + (4 * (Workers + 1)));
        return true;
    }

    /// <summary>Waits for the end and looks at what the store has.</summary>
    public async Task EndAsync()
    {
        await UntilAsync(static () => false);
        Assert.True(await starter.ExitAsync() == ExitCode.Done, await starter.ErrorAsync());
        var texts = (await cluster.ExportAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(files * Paragraphs, texts.Count);
        Assert.Equal(texts.Count, texts.Select(static t => t.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(texts, static s => Assert.StartsWith("[ru] ", s.GetProperty("targets").GetProperty("ru").GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Equal(Texts, paid.Count);
        Assert.All(paid.Where(static p => p.Value > 1), text => Assert.Contains(text.Key, underWay));
        Assert.True(PaidAgain <= MayBePaidAgain, $"{PaidAgain} were paid again, at most {MayBePaidAgain} were under way in what was hit");
        await using var store = StoreUri.Open(cluster.Store, SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        var spending = await store.FindSpendingAsync("azure", TestContext.Current.CancellationToken);
        Assert.InRange(spending.Spent, 1, Budget);
        Assert.Equal(0, spending.Reserved);
    }

    public async ValueTask DisposeAsync()
    {
        cluster.Dispose();
        foreach (var service in services)
        {
            await service.DisposeAsync();
        }

        network?.Dispose();
    }

    // A worker that is waiting for an answer, and a moment later: while it waits, when it has the answer, while it stores it, or at the next one.
    private async Task<Worker?> BusyWorkerAsync(ClusterPart part)
    {
        Worker? chosen = null;
        await UntilAsync(() =>
        {
            var paying = workers.Where(w => w.Service.IsPaying && (w.IsFar || part != ClusterPart.Network)).ToList();
            chosen = paying.Count == 0 ? null : paying[random.Next(paying.Count)];
            return chosen is not null;
        });
        if (chosen is not null)
        {
            await Task.Delay(PaidService.Delay * 1.2 * random.NextDouble(), TestContext.Current.CancellationToken);
        }

        return starter.HasEnded || paid.Count > Texts * 0.9 ? null : chosen;
    }

    private async Task NodesAwayAsync(TimeSpan time, params int[] nodes)
    {
        Array.ForEach(nodes, servers.Broker.Kill);
        await Task.Delay(time, TestContext.Current.CancellationToken);
        servers.Broker.Up(nodes);
    }

    private async Task UntilAsync(Func<bool> isTrue)
    {
        var (count, since) = (arrivals.Count, Stopwatch.GetTimestamp());
        while (!starter.HasEnded && !isTrue())
        {
            if (arrivals.Count != count)
            {
                (count, since) = (arrivals.Count, Stopwatch.GetTimestamp());
            }

            if (Stopwatch.GetElapsedTime(since) > Stuck)
            {
                Assert.Fail($"nothing moves after {(hits.Count > 0 ? hits[^1].Part : "the start")}, {paid.Count} of {Texts} texts\n{servers.Broker.Tell(0, "list_queues", "name", "messages_ready", "messages_unacknowledged", "consumers", "leader")}\n{await cluster.TellAsync("jobs", "list")}");
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private async Task DieAsync(PaidService service, TpipeProcess process)
    {
        Assert.True(await process.KillAsync(), $"the victim ended by itself: the hit proves nothing. {await process.ErrorAsync()}");
        NoteUnderWay(service);
    }

    private void NoteUnderWay(PaidService service)
    {
        lock (underWay)
        {
            underWay.UnionWith(service.UnderWay);
            MayBePaidAgain += Parallel * Paragraphs;
        }
    }

    private TpipeProcess StartJob() => cluster.StartJob("azure", 1, ["--names", "none", "--glossary", "none", "--set", $"budget={Budget}"], starterService.Environment);

    private void Replace(Worker worker) => workers[workers.IndexOf(worker)] = StartWorker(worker.IsFar);

    private Worker StartWorker(bool isFar)
    {
        var service = NewService();
        if (isFar)
        {
            network!.Reach(service.Port);
        }

        return new Worker(service, cluster.StartWorker(Parallel, service.Environment, isFar ? network!.Prefix : null), isFar);
    }

    private PaidService NewService()
    {
        var service = new PaidService(paid, () => arrivals.Enqueue(Stopwatch.GetTimestamp()));
        services.Add(service);
        return service;
    }

    private void WriteInbox()
    {
        Directory.CreateDirectory(Path.Combine(cluster.Host.Folder, "none"));
        for (var i = 0; i < files; i++)
        {
            // The second sentence stands in several files and is paid for once.
            cluster.Host.Write(
                string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D5}.txt"),
                string.Create(CultureInfo.InvariantCulture, $"The talks of file {i} began in Geneva.\n\nThe talks of group {i / 3} ended in Geneva.\n\n"));
        }
    }

    private sealed record Worker(PaidService Service, TpipeProcess Process, bool IsFar);
}
