namespace TranslationPipeline.Testing;

/// <summary>The memory: nothing is paid twice, the first answer stays.</summary>
internal static class MemoryCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["memory: unknown identities are missing from the answer"] = UnknownAsync,
        ["memory: the first entry of an identity wins"] = FirstWinsAsync,
        ["memory: entries come back with who made them"] = ProvenanceAsync,
        ["memory: five thousand at once"] = ManyAsync,
        ["memory: identities that are no hashes"] = OddIdentitiesAsync,
        ["memory: storing a document remembers its new targets"] = SaveAsync,
        ["memory: a document stored again does not change what was remembered"] = SaveAgainAsync,
    };

    private static MemoryEntry Entry(string identity, string text) =>
        new(identity, LanguageTag.Parse("en"), LanguageTag.Parse("ru"), "Text.", text) { Provider = "demo", Model = "demo-1", Billed = new BilledAmount(BilledUnit.Tokens, 7) };

    private static async Task UnknownAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Memory.AddAsync([Entry(SampleDocuments.Identity(1), "Один.")], c.Token);
        var found = await store.Memory.FindAsync([SampleDocuments.Identity(2), SampleDocuments.Identity(1), SampleDocuments.Identity(1)], c.Token);
        StoreCase.Same(SampleDocuments.Identity(1), string.Join(' ', found.Keys), "identities found");
        StoreCase.Same(0, (await store.Memory.FindAsync([], c.Token)).Count, "identities found when none was asked for");
        await store.Memory.AddAsync([], c.Token);
    }

    private static async Task FirstWinsAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var identity = SampleDocuments.Identity(1);
        await store.Memory.AddAsync([Entry(identity, "Первый."), Entry(identity, "Второй.")], c.Token);
        await store.Memory.AddAsync([Entry(identity, "Третий.") with { Provider = "other" }], c.Token);
        StoreCase.Same(new MemoryMatch(identity, "Первый.", "demo", "demo-1") { AddedAt = c.Now }, await c.AnswerAsync(store, identity), "the answer");
    }

    private static async Task ProvenanceAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Memory.AddAsync([Entry(SampleDocuments.Identity(1), "Один."), Entry(SampleDocuments.Identity(2), "Два.") with { Provider = null, Model = null }], c.Token);
        foreach (var expected in new[] { new MemoryMatch(SampleDocuments.Identity(1), "Один.", "demo", "demo-1") { AddedAt = c.Now }, new MemoryMatch(SampleDocuments.Identity(2), "Два.", null, null) { AddedAt = c.Now } })
        {
            StoreCase.Same(expected, await c.AnswerAsync(store, expected.WorkIdentity), "the answer");
        }
    }

    private static async Task ManyAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var entries = Enumerable.Range(0, 5_000).Select(static i => Entry(SampleDocuments.Identity(i * 7_919L), SampleDocuments.Identity(i))).ToArray();
        await store.Memory.AddAsync(entries, c.Token);
        var found = await store.Memory.FindAsync([.. entries.Select(static e => e.WorkIdentity), SampleDocuments.Identity(1)], c.Token);
        StoreCase.Same(entries.Length, found.Count, "identities found");
        StoreCase.True(entries.All(e => found.GetValueOrDefault(e.WorkIdentity)?.Text == e.TargetText), "an identity has the answer of another one");
    }

    private static async Task OddIdentitiesAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        string[] identities =
            ["a", "id-1", new string('A', 64), new string('a', 64), new string('a', 63), new string('a', 62), new string('g', 64), "казах", new string('0', 32), "'", "a\0b"];
        foreach (var identity in identities)
        {
            await store.Memory.AddAsync([Entry(identity, $"text of {identity}")], c.Token);
        }

        var found = await store.Memory.FindAsync(identities, c.Token);
        StoreCase.Same(identities.Length, found.Count, "identities found");
        StoreCase.True(identities.All(i => found.GetValueOrDefault(i)?.Text == $"text of {i}"), "an identity has the answer of another one");
    }

    private static async Task SaveAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Article("a", "/in/a.txt"), "key", c.Token);
        var found = await store.Memory.FindAsync([SampleDocuments.Identity(1), SampleDocuments.Identity(2)], c.Token);
        StoreCase.Same(SampleDocuments.Identity(1), string.Join(' ', found.Keys), "identities remembered (the second target was reused, it is not new)");
        var expected = new MemoryMatch(SampleDocuments.Identity(1), "Токаев выступил в Казахстане в понедельник.", "demo", "demo-1") { AddedAt = c.Now };
        StoreCase.Same(expected, await c.AnswerAsync(store, expected.WorkIdentity), "the answer");
    }

    private static async Task SaveAgainAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var identity = SampleDocuments.Identity(1);
        var document = SampleDocuments.Of("a", "/in/a.txt", "Text.");
        await store.Texts.SaveAsync(SampleDocuments.With(document, SampleDocuments.Target("Первый.", identity)), "key", c.Token);
        await c.RoundTripAsync(store, SampleDocuments.With(document, SampleDocuments.Target("Второй.", identity)));
        await c.RoundTripAsync(store, document);
        StoreCase.Same("Первый.", (await c.AnswerAsync(store, identity)).Text, "the answer");
    }
}
