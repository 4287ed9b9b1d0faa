using NodaTime;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Hosting.Tests.Engine;

/// <summary>A whole job with a provider, in which the first, the second, the third, … call to the store fails, until none is left to fail.</summary>
public sealed class StoreSweepTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-sweep-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Job_whose_kth_store_call_fails_ends_cleanly_is_resumed_and_pays_nothing_twice(bool afterwards)
    {
        var components = Components();
        var expected = await RunAsync(components, "whole", int.MaxValue, afterwards: false, new CountingProvider());
        Assert.Null(expected.Failure);
        Assert.Equal(4, expected.Segments.Count);

        var failures = 0;
        for (var k = 1; ; k++)
        {
            var engine = new CountingProvider();
            var broken = await RunAsync(components, $"k{k}", k, afterwards, engine);
            if (!broken.HasFailed)
            {
                Assert.Null(broken.Failure);
                break;
            }

            failures += broken.Failure is null ? 0 : 1;
            Assert.True(broken.Failure is null or "store.io", $"{broken.Failure} when call {k} failed"); // null: what failed can be done without
            var resumed = await RunAsync(components, $"k{k}", int.MaxValue, afterwards: false, engine);
            Assert.Null(resumed.Failure);
            Assert.Equal(expected.Segments, resumed.Segments);
            Assert.True(engine.Asked.Count == engine.Asked.Distinct().Count(), $"something was paid twice when call {k} failed");
        }

        Assert.InRange(failures, 10, 200);
    }

    [Fact]
    public async Task Job_under_a_clock_that_jumps_both_ways_loses_nothing_and_pays_once()
    {
        var components = Components();
        var expected = await RunAsync(components, "whole", int.MaxValue, afterwards: false, new CountingProvider());
        var engine = new CountingProvider();
        var clock = new JumpingClock(new Random(1));

        var jumped = await RunAsync(components, "jumped", int.MaxValue, afterwards: false, engine, clock);
        var again = await RunAsync(components, "jumped", int.MaxValue, afterwards: false, engine, clock);

        Assert.Null(jumped.Failure ?? again.Failure);
        Assert.Equal(expected.Segments, jumped.Segments);
        Assert.Equal(expected.Segments, again.Segments);
        Assert.Equal(engine.Asked.Distinct().Count(), engine.Asked.Count);
        Assert.InRange(clock.Jumps, 10, 10_000);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private PipelineComponents Components()
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), "The leadership of Kazak-hstan met on Monday.\n\nThe talks began in Geneva.\n");
        File.WriteAllText(Path.Combine(folder, "b.txt"), "The talks began in Geneva.\n\nThe talks ended.\n");
        File.WriteAllText(Path.Combine(folder, "terms.csv"), "id,en,ru\nGEN-1,Geneva,Женева\n");
        return new PipelineComponents(ConfigurationLoader.Load(new ConfigurationSources
        {
            WorkingDirectory = folder,
            ProgramDirectory = AppContext.BaseDirectory,
            Sets = ["to=ru", "from=en", "glossaries=terms.csv", $"names={Path.Combine(RepositoryFolder.Root, "glossaries", "names", "stop-contexts.tsv")}"],
        }));
    }

    private async Task<Outcome> RunAsync(PipelineComponents components, string name, int failAt, bool afterwards, CountingProvider engine, IClock? clock = null)
    {
        await using var real = new SqliteStore(Path.Combine(folder, "out", $"{name}.db"), clock ?? SystemClock.Instance);
        var (store, control) = FailingStore.Around(real, failAt, afterwards);
        string? failure;
        try
        {
            await store.InitializeAsync(Token);
            using var journals = new Journals(Path.Combine(folder, "out", name), store);
            var provider = (await journals.WorkersAsync(engine, 1, limit: 100))[0];
            var worker = new InputWorker(
                components.CreatePipeline(provider, store), components.Request, new DocumentReader(ReadLimits.Default), store, new InputWorkerOptions(components.Fingerprint(engine.Name), LanguageTag.Parse("en"), null));
            var runner = new JobRunner(worker, store, clock ?? SystemClock.Instance, parallel: 1) { OwnOutput = [Path.Combine(folder, "out")] };
            var summary = await runner.RunAsync(new JobRequest(["*.txt"]) { Arguments = ["run", "*.txt"] }, folder, Stream.Null, static (_, _) => { }, Token);
            failure = (summary.StoreFailure ?? summary.ProviderFailure)?.Code;
            Assert.True(failure is not null || summary.Inputs.Length == 2, "an input got lost without a word");
        }
        catch (StoreException exception)
        {
            failure = exception.Diagnostic.Code;
        }

        await real.InitializeAsync(Token);
        Assert.Empty(await real.VerifyAsync(null, Token).ToListAsync(Token));
        var segments = new List<string>();
        await foreach (var hit in real.FindSegmentsAsync(new SegmentQuery(), Token))
        {
            segments.Add($"{hit.Document.Id}#{hit.Segment.Number} {hit.Segment.NormalizedText} {string.Join('|', hit.Segment.Targets.Select(static t => t.Text))}");
        }

        return new Outcome(failure, control.HasFailed, segments);
    }

    /// <summary>Every look at it shows another day.</summary>
    private sealed class JumpingClock(Random random) : IClock
    {
        public int Jumps { get; private set; }

        public Instant GetCurrentInstant()
        {
            Jumps++;
            return Instant.FromUtc(2022, 1, 10, 6, 0) + Duration.FromHours(random.Next(-1_000, 1_000));
        }
    }

    private sealed record Outcome(string? Failure, bool HasFailed, List<string> Segments);
}
