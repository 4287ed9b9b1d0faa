using System.Globalization;
using TranslationPipeline.Tests.Servers;

namespace TranslationPipeline.Cli.Tests;

/// <summary>
/// Kills the parts of a running cluster (SIGKILL), each while it holds work, or stops them for long (SIGSTOP). A worker, the broker's leader and
/// PostgreSQL once each here; <c>eng/cluster-kill-loop.sh</c> hits more, at random, in as many jobs as it takes.
/// </summary>
public sealed class ClusterKillTests(ITestOutputHelper output)
{
    private const int Brokers = 3;
    private const int FilesOfShortJob = 750;
    private const int FilesOfLongJob = 1500;

    private static int? Rounds => Number("TPIPE_KILL_ROUNDS");

    [Fact]
    public async Task Cluster_whose_parts_are_killed_loses_and_doubles_nothing_and_pays_again_only_what_was_under_way()
    {
        ClusterServers.SkipWhenMissing();
        var seed = Number("TPIPE_KILL_SEED") ?? Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var left = new Queue<ClusterPart>(Parts(random));
        var (hits, whilePaying, again, atMost, silences) = (0, 0, 0, 0, new Silences());
        var isFar = left.Contains(ClusterPart.Network);
        using var servers = ClusterServers.WithBrokers(Brokers);
        for (var job = 1; left.Count > 0; job++)
        {
            await using var cluster = new HitCluster(servers, $"job{job}", Rounds is null ? FilesOfShortJob : FilesOfLongJob, random, isFar);
            await cluster.BusyAsync();
            while (left.Count > 0 && await cluster.HitAsync(left.Peek()))
            {
                left.Dequeue();
            }

            await cluster.EndAsync();
            Assert.NotEmpty(cluster.Hits);
            (hits, whilePaying, again, atMost) = (hits + cluster.Hits.Count, whilePaying + cluster.WhilePaying, again + cluster.PaidAgain, atMost + cluster.MayBePaidAgain);
            silences.Add(cluster.Hits, cluster.Arrivals);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"job {job}: {string.Join(' ', cluster.Hits.Select(static h => h.Part))}; {hits} hits so far, {whilePaying} of them while a call was under way: 0 lost, 0 doubled, {again} paid again (at most {atMost}), budget kept"));
            silences.Tell().ToList().ForEach(output.WriteLine);
        }
    }

    private static IEnumerable<ClusterPart> Parts(Random random) => Enum.TryParse<ClusterPart>(Environment.GetEnvironmentVariable("TPIPE_KILL_PART"), out var part)
        ? Enumerable.Repeat(part, Rounds ?? 1)
        : Rounds is not { } rounds ? [ClusterPart.Worker, ClusterPart.BrokerLeader, ClusterPart.Database]
        : Enumerable.Range(0, rounds).Select(_ => random.Next(100) switch
        {
            < 45 => ClusterPart.Worker,
            < 67 => ClusterPart.BrokerLeader,
            < 86 => ClusterPart.Database,
            < 91 => ClusterPart.Everything,
            < 93 => ClusterPart.BrokerMajority,
            < 96 when NetworkNamespace.Missing is null => ClusterPart.Network,
            _ => ClusterPart.Zombie,
        });

    private static int? Number(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
