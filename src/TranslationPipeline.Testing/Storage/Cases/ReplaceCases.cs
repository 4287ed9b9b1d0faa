namespace TranslationPipeline.Testing;

/// <summary>The same document replaces, another text from the same path supersedes.</summary>
internal static class ReplaceCases
{
    private static readonly SegmentQuery Everything = new();

    private static readonly SegmentQuery WithSuperseded = new() { IncludeSuperseded = true };

    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["replace: the same document twice is stored once"] = TwiceAsync,
        ["replace: nothing of the earlier result is left"] = NothingLeftAsync,
        ["replace: work key and time are renewed"] = RenewedAsync,
        ["supersede: a new text from the same path hides the old one, which is kept"] = SupersedeAsync,
        ["supersede: the old text coming back hides the new one"] = BackAsync,
        ["supersede: standard input and missing paths hide nothing"] = NoPathAsync,
        ["supersede: queries do not find what is hidden"] = HiddenAsync,
    };

    private static async Task TwiceAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var article = SampleDocuments.Article("a", "/in/a.txt");
        await store.Texts.SaveAsync(article, "key", c.Token);
        await c.RoundTripAsync(store, article);
        StoreCase.Same("a", await c.IdsAsync(store, WithSuperseded), "documents after storing one twice");
    }

    private static async Task NothingLeftAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var old = SampleDocuments.With(SampleDocuments.Of("a", "/in/a.txt", "One.", "Two.", "Three."), SampleDocuments.Name("person:old"), SampleDocuments.Date("2022-01-10"));
        await store.Texts.SaveAsync(old, "key", c.Token);
        await c.RoundTripAsync(store, SampleDocuments.With(SampleDocuments.Of("a", "/in/b.txt", "Other."), SampleDocuments.Name("person:new")));
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Entity = "person:old" }), "documents with the entity of the earlier result");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new(2022, 1, 10) }), "documents with the day of the earlier result");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { SourcePath = "/in/a.txt" }), "documents with the path of the earlier result");
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Entity = "person:new" }), "documents with the entity of the later result");
    }

    private static async Task RenewedAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Of("a", null, "One."), "first", c.Token);
        c.Now += NodaTime.Duration.FromNanoseconds(1_000_000_007);
        await store.Texts.SaveAsync(SampleDocuments.Of("a", null, "One.", "Two."), "second", c.Token);
        StoreCase.Same(new StoredDocument("a", "second", null, LanguageTag.Parse("en"), 2, c.Now), await store.Texts.FindAsync("a", c.Token), "the renewed document");
    }

    private static async Task SupersedeAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var old = SampleDocuments.Article("old", "/in/a.txt");
        await store.Texts.SaveAsync(old, "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.Of("other", "/in/b.txt", "Other."), "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.Of("new", "/in/a.txt", "New."), "key", c.Token);
        StoreCase.Same("new other", await c.IdsAsync(store, Everything), "documents listed");
        StoreCase.Same("new old other", await c.IdsAsync(store, WithSuperseded), "documents listed with superseded ones");
        StoreCase.True((await store.Texts.FindAsync("old", c.Token))?.Superseded == true, "the old document is not marked as superseded");
        StoreCase.True((await store.Texts.FindAsync("new", c.Token))?.Superseded == false, "the new document is marked as superseded");
        await c.HoldsAsync(store, old);
    }

    private static async Task BackAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var id in new[] { "a", "b", "a" })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, "/in/a.txt", id), "key", c.Token);
        }

        StoreCase.Same("a", await c.IdsAsync(store, Everything), "documents listed");
        StoreCase.Same("a b", await c.IdsAsync(store, WithSuperseded), "documents listed with superseded ones");
    }

    private static async Task NoPathAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var (id, path) in new[] { ("a", "-"), ("b", "-"), ("c", null), ("d", null) })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, path, id), "key", c.Token);
        }

        var ids = (await c.IdsAsync(store, Everything)).Split(' ').Order(StringComparer.Ordinal);
        StoreCase.Same("a b c d", string.Join(' ', ids), "documents listed");
    }

    private static async Task HiddenAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var old = SampleDocuments.With(SampleDocuments.Of("old", "/in/a.txt", "One."), SampleDocuments.Name("person:x"), SampleDocuments.Date("2022-01-10"));
        await store.Texts.SaveAsync(old, "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.Of("new", "/in/a.txt", "Two."), "key", c.Token);
        foreach (var query in new[] { new SegmentQuery { Entity = "person:x" }, new SegmentQuery { SpeaksOf = new(2022, 1, 10) }, new SegmentQuery { DocumentId = "old" } })
        {
            StoreCase.Same("", await c.IdsAsync(store, query), $"documents for {query}");
            StoreCase.Same("old", await c.IdsAsync(store, query with { IncludeSuperseded = true }), $"documents with superseded ones for {query}");
        }
    }
}
