using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Jobs and how far their inputs are.</summary>
internal static class JobCases
{
    private static readonly Instant Start = Instant.FromUtc(2022, 1, 10, 6, 0).PlusNanoseconds(1);

    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["jobs: a job comes back with its inputs in order"] = RoundTripAsync,
        ["jobs: a job of the same id is replaced with all its inputs"] = ReplaceAsync,
        ["jobs: an input is renewed"] = RenewAsync,
        ["jobs: an input that was not there is added at the end"] = AppendAsync,
        ["jobs: listed newest first, without inputs"] = ListAsync,
        ["jobs: an unknown job is not found and cannot be renewed"] = UnknownAsync,
        ["jobs: ten thousand inputs"] = ManyAsync,
    };

    private static Job Sample(string id) => new(id, ["run", "in/*.txt", "--to", "ru,kk", "", "l\uD800ne"], "/jobs/editor", JobState.Running, Start)
    {
        Inputs = [new JobInput("/in/b", JobState.Done) { DocumentId = "b" }, new JobInput("/in/a", JobState.Pending), Failed("/in/c")],
    };

    private static JobInput Failed(string path) => new(path, JobState.Failed)
    {
        Failure = new Diagnostic("input.encoding", "the text is not UTF-8", "Convert it.") { File = path, Line = 2, Column = 9 },
    };

    private static async Task RoundTripAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var job = Sample("j-1") with { State = JobState.Cancelled, EndedAt = Start.PlusNanoseconds(123_456_789) };
        await store.Jobs.SaveJobAsync(job, c.Token);
        await store.Jobs.SaveJobAsync(new Job("j-2", [], "", JobState.Pending, Instant.FromUnixTimeTicks(0)), c.Token);
        StoreCase.Same(job, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
    }

    private static async Task ReplaceAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Jobs.SaveJobAsync(Sample("j-1"), c.Token);
        var job = Sample("j-1") with { State = JobState.Done, Arguments = ["run"], Inputs = [new JobInput("/in/z", JobState.Done)] };
        await store.Jobs.SaveJobAsync(job, c.Token);
        StoreCase.Same(job, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
    }

    private static async Task RenewAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var job = Sample("j-1");
        await store.Jobs.SaveJobAsync(job, c.Token);
        await store.Jobs.SaveJobAsync(Sample("j-2"), c.Token);
        var done = new JobInput("/in/a", JobState.Done) { DocumentId = "a" };
        var retried = new JobInput("/in/c", JobState.Running);
        await store.Jobs.SaveInputAsync("j-1", done, c.Token);
        await store.Jobs.SaveInputAsync("j-1", retried, c.Token);
        await store.Jobs.SaveInputAsync("j-1", Failed("/in/b"), c.Token);
        StoreCase.Same(job with { Inputs = [Failed("/in/b"), done, retried] }, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
        StoreCase.Same(Sample("j-2"), await store.Jobs.FindJobAsync("j-2", c.Token), "another job with the same inputs");
    }

    private static async Task AppendAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var empty = Sample("j-1") with { Inputs = [] };
        await store.Jobs.SaveJobAsync(empty, c.Token);
        await store.Jobs.SaveInputAsync("j-1", new JobInput("/in/b", JobState.Pending), c.Token);
        await store.Jobs.SaveInputAsync("j-1", new JobInput("/in/a", JobState.Running), c.Token);
        var expected = empty with { Inputs = [new JobInput("/in/b", JobState.Pending), new JobInput("/in/a", JobState.Running)] };
        StoreCase.Same(expected, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
    }

    private static async Task ListAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var (id, after) in new[] { ("middle", 500), ("newest", 1_000_000_000), ("oldest", 0), ("late", 999_999_999) })
        {
            await store.Jobs.SaveJobAsync(Sample(id) with { StartedAt = Start.PlusNanoseconds(after) }, c.Token);
        }

        var jobs = new List<Job>();
        await foreach (var job in store.Jobs.ListJobsAsync(c.Token))
        {
            jobs.Add(job);
        }

        StoreCase.Same("newest late middle oldest", string.Join(' ', jobs.Select(static j => j.Id)), "jobs in the order listed");
        StoreCase.Same(Sample("oldest") with { Inputs = [] }, jobs[^1], "a job as listed");
    }

    private static async Task UnknownAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        StoreCase.True(await store.Jobs.FindJobAsync("none", c.Token) is null, "FindJobAsync found a job that was never stored");
        await StoreCase.ThrowsAsync<StoreException>(() => store.Jobs.SaveInputAsync("none", new JobInput("/in/a", JobState.Done), c.Token), "an input of an unknown job");
        StoreCase.True(await store.Jobs.FindJobAsync("none", c.Token) is null, "an input made a job");
    }

    private static async Task ManyAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var inputs = Enumerable.Range(0, 10_000).Select(static i => new JobInput(string.Create(CultureInfo.InvariantCulture, $"/in/{i * 7_919 % 10_000}.txt"), JobState.Pending));
        var job = Sample("j-1") with { Inputs = inputs.ToImmutableArray() };
        await store.Jobs.SaveJobAsync(job, c.Token);
        StoreCase.Same(job, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
    }
}
