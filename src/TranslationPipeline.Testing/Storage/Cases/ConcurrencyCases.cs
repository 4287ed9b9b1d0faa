using System.Globalization;

namespace TranslationPipeline.Testing;

/// <summary>Many threads use one opened store.</summary>
internal static class ConcurrencyCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["concurrent: many tasks store and read documents"] = ManyAsync,
        ["concurrent: one document stored by many tasks is stored once and read whole"] = SameAsync,
        ["concurrent: one identity remembered by many tasks has one answer"] = MemoryAsync,
        ["concurrent: inputs of one job are renewed by many tasks"] = JobAsync,
    };

    private static async Task ManyAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await Parallel.ForAsync(0, 200, Options(c), async (i, _) =>
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"d{i:000}");
            await c.RoundTripAsync(store, SampleDocuments.Article(id, $"/in/{id}"));
        });
        StoreCase.Same(200, (await c.IdsAsync(store, new SegmentQuery())).Split(' ').Length, "documents listed");
    }

    private static async Task SameAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(Version(1), "key", c.Token);
        await Parallel.ForAsync(1, 120, Options(c), async (i, _) =>
        {
            if (i % 2 == 0)
            {
                await store.Texts.SaveAsync(Version(i), "key", c.Token);
            }
            else
            {
                var loaded = await store.Texts.LoadAsync("a", c.Token);
                StoreCase.True(loaded is not null, "the document was not there while it was replaced");
                StoreCase.Same(Version(loaded.Segments.Length), loaded, "a document read while it was replaced");
            }
        });
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery()), "documents listed");
    }

    // The number of segments tells the version, and every text says it again.
    private static DocumentResult Version(int version) => SampleDocuments.Of(
        "a", "/in/a", [.. Enumerable.Range(1, version).Select(n => string.Create(CultureInfo.InvariantCulture, $"Segment {n} of version {version}."))]);

    private static async Task MemoryAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var identity = SampleDocuments.Identity(1);
        var answers = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForAsync(0, 60, Options(c), async (i, _) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Answer {i}");
            await store.Memory.AddAsync([new MemoryEntry(identity, LanguageTag.Parse("en"), LanguageTag.Parse("ru"), "Text.", text)], c.Token);
            answers.Add((await c.AnswerAsync(store, identity)).Text);
        });
        StoreCase.Same(1, answers.Distinct().Count(), "different answers to one identity");
    }

    private static async Task JobAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var inputs = Enumerable.Range(0, 100).Select(static i => new JobInput(string.Create(CultureInfo.InvariantCulture, $"/in/{i}"), JobState.Pending)).ToArray();
        var job = new Job("j-1", [], "/", JobState.Running, c.Now) { Inputs = [.. inputs] };
        await store.Jobs.SaveJobAsync(job, c.Token);
        await Parallel.ForEachAsync(inputs, Options(c), async (input, _) => await store.Jobs.SaveInputAsync("j-1", input with { State = JobState.Done }, c.Token));
        var expected = job with { Inputs = [.. inputs.Select(static i => i with { State = JobState.Done })] };
        StoreCase.Same(expected, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
    }

    private static ParallelOptions Options(StoreCase c) => new() { MaxDegreeOfParallelism = 16, CancellationToken = c.Token };
}
