using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace TranslationPipeline.Storage.Tests.Crash;

/// <summary>
/// Kills real processes with SIGKILL in the middle of their work. Five rounds here; <c>eng/store-kill-loop.sh</c> runs more.
/// A killed process keeps the operating system's cache: this proves the store's transactions, not the disk.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly Dictionary<string, int> promised = []; // newest acknowledged version of each document
    private readonly Dictionary<string, HashSet<int>> begun = [];
    private int acknowledged;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("TPIPE_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 5;

    [Fact]
    public async Task SaveAsync_process_killed_loses_and_doubles_nothing()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        for (var round = 0; round < Rounds; round++)
        {
            // Two programs write to one file; the second goes on for a moment after the first was killed.
            using var first = Start($"r{round}a");
            using var second = Start($"r{round}b");
            await first.FirstPromiseAsync();
            await second.FirstPromiseAsync();
            await Task.Delay(random.Next(400), TestContext.Current.CancellationToken);
            await KillAsync(first);
            await Task.Delay(random.Next(200), TestContext.Current.CancellationToken);
            await KillAsync(second);
            await VerifyAsync();
        }

        output.WriteLine($"{Rounds} rounds, {2 * Rounds} kills, {acknowledged} acknowledged");
    }

    public void Dispose() => folder.Dispose();

    private VictimProcess Start(string name) => VictimProcess.Start(folder["crash.db"], name);

    private async Task KillAsync(VictimProcess victim)
    {
        var lines = await victim.KillAsync();
        var inFlight = lines.Count(static l => l.What == "begin") - lines.Count(static l => l.What == "done");
        Assert.True(inFlight > 0, "the victim held no work when it died: the round proves nothing");
        foreach (var (what, id, version) in lines)
        {
            if (what == "begin")
            {
                if (!begun.TryGetValue(id, out var versions))
                {
                    begun[id] = versions = [];
                }

                versions.Add(version);
            }
            else
            {
                acknowledged++;
                promised[id] = version;
            }
        }
    }

    private async Task VerifyAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var store = new SqliteStore(folder["crash.db"], SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        Assert.True(watch.ElapsedMilliseconds < 1_000, $"opening took {watch.ElapsedMilliseconds} ms");

        var listed = new Dictionary<string, StoredDocument>();
        await foreach (var document in store.ListAsync(new SegmentQuery { IncludeSuperseded = true }, TestContext.Current.CancellationToken))
        {
            Assert.True(listed.TryAdd(document.Id, document), $"{document.Id} is doubled");
        }

        Assert.Empty(promised.Keys.Except(listed.Keys)); // nothing that was acknowledged is lost
        var segments = 0L;
        foreach (var (id, document) in listed)
        {
            var version = int.Parse(document.WorkKey, CultureInfo.InvariantCulture);
            Assert.Contains(version, begun[id]);
            Assert.Equal(CrashVictim.Document(id, version).Segments.Length, document.Segments);
            segments += document.Segments;
        }

        foreach (var (id, version) in promised)
        {
            // A later version may have been committed in the moment before its promise was written.
            var kept = int.Parse(listed[id].WorkKey, CultureInfo.InvariantCulture);
            Assert.True(kept >= version, $"{id} has version {kept}, promised was {version}");
            var expected = CrashVictim.Document(id, kept);
            Assert.Null(Testing.ModelDifference.Find(expected, await store.LoadAsync(id, TestContext.Current.CancellationToken)));
            var paid = expected.Segments.Select(static s => s.Targets[0].WorkIdentity).ToArray();
            Assert.Equal(paid.Length, (await store.FindAsync(paid, TestContext.Current.CancellationToken)).Count);
        }

        Assert.Equal(segments, Number("SELECT count(*) FROM segment"));
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
        Assert.Equal(0, Number("SELECT count(*) FROM pragma_foreign_key_check"));
    }

    private long Number(string sql) => Convert.ToInt64(Scalar(sql), CultureInfo.InvariantCulture);

    private string? Text(string sql) => Scalar(sql) as string;

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["crash.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
