using System.Globalization;

namespace TranslationPipeline.Testing;

/// <summary>What was acknowledged is there for everyone, also after closing.</summary>
internal static class DurabilityCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["durable: everything is there after closing and opening"] = ReopenAsync,
        ["durable: initialising twice does no harm"] = InitializeTwiceAsync,
        ["shared: two openings of one store see each other's work at once"] = TwoAsync,
        ["shared: two openings write at the same time"] = WriteTogetherAsync,
        ["shared: eight openings create the store at the same time"] = CreateTogetherAsync,
    };

    private static async Task ReopenAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var article = SampleDocuments.Article("a", "/in/a.txt");
        var job = new Job("j-1", ["run"], "/", JobState.Running, c.Now) { Inputs = [new JobInput("/in/a.txt", JobState.Done) { DocumentId = "a" }] };
        await store.Texts.SaveAsync(SampleDocuments.Of("old", "/in/a.txt", "Old."), "key", c.Token);
        await store.Texts.SaveAsync(article, "key", c.Token);
        await store.Jobs.SaveJobAsync(job, c.Token);
        await c.CloseAsync();

        store = await c.OpenAsync();
        await c.HoldsAsync(store, article);
        StoreCase.Same(job, await store.Jobs.FindJobAsync("j-1", c.Token), "the job");
        StoreCase.Same(1, (await store.Memory.FindAsync([SampleDocuments.Identity(1)], c.Token)).Count, "identities remembered");
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery()), "documents listed");
    }

    private static async Task InitializeTwiceAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Of("a", null, "Text."), "key", c.Token);
        await store.Texts.InitializeAsync(c.Token);
        await c.RoundTripAsync(store, SampleDocuments.Of("b", null, "Text."));
        StoreCase.Same("a b", await c.IdsAsync(store, new SegmentQuery()), "documents listed");
    }

    private static async Task TwoAsync(StoreCase c)
    {
        var one = await c.OpenAsync();
        var two = await c.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            var document = SampleDocuments.Article(string.Create(CultureInfo.InvariantCulture, $"d{i}"), null);
            await (i % 2 == 0 ? one : two).Texts.SaveAsync(document, "key", c.Token);
            await c.HoldsAsync(i % 2 == 0 ? two : one, document);
        }

        var identity = SampleDocuments.Identity(77);
        var entry = new MemoryEntry(identity, LanguageTag.Parse("en"), LanguageTag.Parse("ru"), "Text.", "One.");
        await one.Memory.AddAsync([entry], c.Token);
        await two.Memory.AddAsync([entry with { TargetText = "Two." }], c.Token);
        StoreCase.Same("One.", (await c.AnswerAsync(two, identity)).Text, "the answer");
    }

    private static async Task WriteTogetherAsync(StoreCase c)
    {
        const int Each = 40;
        StoreUnderTest[] stores = [await c.OpenAsync(), await c.OpenAsync(), await c.OpenAsync()];
        await Task.WhenAll(stores.Select((store, s) => Task.Run(
            async () =>
            {
                for (var i = 0; i < Each; i++)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"s{s}-{i}");
                    await store.Texts.SaveAsync(SampleDocuments.Article(id, $"/in/{id}"), "key", c.Token);
                    await store.Texts.SaveAsync(SampleDocuments.Of("common", "/in/common", id), "key", c.Token);
                }
            },
            c.Token)));
        StoreCase.Same((stores.Length * Each) + 1, (await c.IdsAsync(stores[0], new SegmentQuery())).Split(' ').Length, "documents listed");
        foreach (var id in (await c.IdsAsync(stores[1], new SegmentQuery())).Split(' ').Where(static id => id != "common"))
        {
            await c.HoldsAsync(stores[1], SampleDocuments.Article(id, $"/in/{id}"));
        }
    }

    private static async Task CreateTogetherAsync(StoreCase c)
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(c.OpenAsync, c.Token)));
        foreach (var store in stores)
        {
            await c.RoundTripAsync(store, SampleDocuments.Of("a", null, "Text."));
        }
    }
}
