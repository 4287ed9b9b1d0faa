using System.Globalization;

namespace TranslationPipeline.Testing;

/// <summary>A stopped call stores nothing or everything, and says that it was stopped.</summary>
internal static class CancellationCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["cancel: a call that is stopped before it begins does nothing"] = BeforeAsync,
        ["cancel: a document stopped in the middle is stored whole or not at all"] = DuringAsync,
        ["cancel: a listing stops"] = ListAsync,
        ["cancel: the store works on afterwards"] = AfterwardsAsync,
    };

    private static readonly CancellationToken Stopped = new(canceled: true);

    private static async Task BeforeAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var job = new Job("j-1", [], "/", JobState.Running, c.Now);
        var entry = new MemoryEntry(SampleDocuments.Identity(9), LanguageTag.Parse("en"), LanguageTag.Parse("ru"), "Text.", "Текст.");
        var calls = new Dictionary<string, Func<Task>>
        {
            ["SaveAsync"] = () => store.Texts.SaveAsync(SampleDocuments.Article("a", null), "key", Stopped),
            ["LoadAsync"] = () => store.Texts.LoadAsync("a", Stopped),
            ["FindAsync"] = () => store.Texts.FindAsync("a", Stopped),
            ["Memory.FindAsync"] = () => store.Memory.FindAsync([SampleDocuments.Identity(9)], Stopped),
            ["AddAsync"] = () => store.Memory.AddAsync([entry], Stopped),
            ["SaveJobAsync"] = () => store.Jobs.SaveJobAsync(job, Stopped),
            ["FindJobAsync"] = () => store.Jobs.FindJobAsync("j-1", Stopped),
        };
        foreach (var (name, call) in calls)
        {
            await StoreCase.ThrowsAsync<OperationCanceledException>(call, name);
        }

        StoreCase.True(await store.Texts.LoadAsync("a", c.Token) is null, "a stopped SaveAsync stored the document");
        StoreCase.Same(0, (await store.Memory.FindAsync([SampleDocuments.Identity(9), SampleDocuments.Identity(1)], c.Token)).Count, "identities remembered by stopped calls");
        StoreCase.True(await store.Jobs.FindJobAsync("j-1", c.Token) is null, "a stopped SaveJobAsync stored the job");
    }

    private static async Task DuringAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var texts = Enumerable.Range(0, 5_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"Segment {i}.")).ToArray();
        foreach (var milliseconds in new[] { 1, 3, 10, 30 })
        {
            var document = SampleDocuments.Of(string.Create(CultureInfo.InvariantCulture, $"d{milliseconds}"), null, texts);
            using var source = CancellationTokenSource.CreateLinkedTokenSource(c.Token);
            source.CancelAfter(milliseconds);
            var stored = await SaveAsync(store, document, source.Token);
            var loaded = await store.Texts.LoadAsync(document.Document.Id, c.Token);
            StoreCase.Same(stored ? document : null, loaded, stored ? "an acknowledged document" : "a document that was stopped");
        }
    }

    private static async Task<bool> SaveAsync(StoreUnderTest store, DocumentResult document, CancellationToken cancellationToken)
    {
        try
        {
            await store.Texts.SaveAsync(document, "key", cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task ListAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var id in new[] { "a", "b", "c" })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, null, id), "key", c.Token);
        }

        using var source = CancellationTokenSource.CreateLinkedTokenSource(c.Token);
        var seen = 0;
        await StoreCase.ThrowsAsync<OperationCanceledException>(
            async () =>
            {
                await foreach (var _ in store.Texts.ListAsync(new SegmentQuery(), source.Token))
                {
                    seen++;
                    await source.CancelAsync();
                }
            },
            "ListAsync");
        StoreCase.Same(1, seen, "documents listed before the stop");
    }

    private static async Task AfterwardsAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            await StoreCase.ThrowsAsync<OperationCanceledException>(() => store.Texts.SaveAsync(SampleDocuments.Article("a", null), "key", Stopped), "SaveAsync");
            await foreach (var _ in store.Texts.ListAsync(new SegmentQuery(), c.Token))
            {
                break; // a listing that is left early must not hold anything
            }

            await c.RoundTripAsync(store, SampleDocuments.Article("b", null));
        }
    }
}
