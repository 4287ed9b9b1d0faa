using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Listing by what segments hold: targets, providers, findings, TIMEX values, words, jobs.</summary>
internal static class SegmentQueryCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["query: by language pair and provider"] = PairAsync,
        ["query: by the category of a finding"] = FindingAsync,
        ["query: by a TIMEX value"] = TimexAsync,
        ["query: by words, in any case and without marks"] = TextAsync,
        ["query: by words that were replaced"] = TextRenewedAsync,
        ["query: by words of scripts without spaces"] = HanAsync,
        ["query: by the inputs of a job"] = JobAsync,
        ["query: unordered gives each document once"] = UnorderedAsync,
        ["query: segments, not only documents"] = SegmentsAsync,
    };

    private static async Task PairAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(Translated("a", "en", "ru", "azure"), "key", c.Token);
        await store.Texts.SaveAsync(Translated("b", "en", "kk", "deepl"), "key", c.Token);
        await store.Texts.SaveAsync(Translated("c", "de", "ru", "deepl"), "key", c.Token);
        var (english, russian) = (LanguageTag.Parse("en"), LanguageTag.Parse("ru"));
        StoreCase.Same("a c", await c.IdsAsync(store, new SegmentQuery { Target = russian }), "documents with Russian targets");
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Language = english, Target = russian }), "documents from English to Russian");
        StoreCase.Same("b c", await c.IdsAsync(store, new SegmentQuery { Provider = "deepl" }), "documents of a provider");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Target = LanguageTag.Parse("zh") }), "documents with Chinese targets");
    }

    private static async Task FindingAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var document = SampleDocuments.Of("a", null, "One.", "Two.");
        await store.Texts.SaveAsync(document with { Segments = [document.Segments[0], document.Segments[1] with { Findings = [new Finding("numbers", Severity.Major, new TextRange(0, 1), "They differ")] }] }, "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.Of("b", null, "One."), "key", c.Token);
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Finding = "numbers" }), "documents with the finding");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Finding = "names" }), "documents with another finding");
    }

    private static async Task TimexAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var value in new[] { "2022-01-10", "2022-01", "P2D" })
        {
            await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of(value, null, "Text."), SampleDocuments.Date(value)), "key", c.Token);
        }

        StoreCase.Same("2022-01", await c.IdsAsync(store, new SegmentQuery { Timex = "2022-01" }), "documents of January 2022");
        StoreCase.Same("P2D", await c.IdsAsync(store, new SegmentQuery { Timex = "P2D" }), "documents of two days");
    }

    private static async Task TextAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Of("a", null, "Қасым-Жомарт Тоқаев arrived in Küçükköy on 10.01.2022."), "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.Of("b", null, "Nothing of it, “quoted” OR NOT near it*."), "key", c.Token);
        await store.Texts.SaveAsync(Translated("c", "en", "ru", "azure"), "key", c.Token);
        foreach (var (words, ids) in new[]
        {
            ("қасым жомарт", "a"), ("KUCUKKOY", "a"), ("küçükköy on 10", "a"), ("arrived on", ""), ("arrive", ""), ("2022", "a"), ("\"quoted\" OR", "b"), ("NEAR it*", "b"),
            ("target azure", "c"), ("of", "b"), ("!!!", ""), ("", ""),
        })
        {
            StoreCase.Same(ids, await c.IdsAsync(store, new SegmentQuery { Text = words }), $"documents with '{words}'");
        }
    }

    private static async Task TextRenewedAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Of("a", "/in/a", "Old words.", "More."), "key", c.Token);
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Text = "old words" }), "documents before");
        await store.Texts.SaveAsync(SampleDocuments.Of("a", "/in/a", "New words."), "key", c.Token);
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Text = "old words" }), "documents with the words that were replaced");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Text = "more" }), "documents with the segment that is gone");
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Text = "new words" }), "documents after");
    }

    private static async Task HanAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Of("a", null, "哈萨克斯坦总统托卡耶夫"), "key", c.Token);
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Text = "总统" }), "documents with a part of a Chinese text");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Text = "统总" }), "documents with its characters in another order");
    }

    private static async Task JobAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Jobs.SaveJobAsync(new Job("j-1", ["run"], "/", JobState.Running, c.Now) { Inputs = [new JobInput("/in/a", JobState.Done), new JobInput("/in/b.jsonl", JobState.Done)] }, c.Token);
        foreach (var (id, path) in new[] { ("a", "/in/a"), ("b", "/in/b.jsonl#1"), ("c", "/in/b.jsonl#2"), ("d", "/in/ab"), ("e", "/in/b.jsonl2") })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, path, "Text."), "key", c.Token);
        }

        StoreCase.Same("a b c", await c.IdsAsync(store, new SegmentQuery { Job = "j-1" }), "documents of the job");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Job = "j-2" }), "documents of an unknown job");
    }

    private static async Task UnorderedAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var document = SampleDocuments.Of("a", null, "One word.", "Two words, one word.", "Three.");
        Annotation[] hits = [SampleDocuments.Name("x"), SampleDocuments.Date("2022-01-10"), SampleDocuments.Date("2022-01")];
        await store.Texts.SaveAsync(document with { Segments = [.. document.Segments.Select(s => s with { Annotations = [.. hits] })] }, "key", c.Token);
        foreach (var query in new[] { new SegmentQuery(), new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10) }, new SegmentQuery { Text = "word" }, new SegmentQuery { Entity = "x", Text = "three", SpeaksOf = new LocalDate(2022, 1, 10) } })
        {
            StoreCase.Same("a", await c.IdsAsync(store, query with { Unordered = true }), $"documents for {query}");
        }
    }

    private static async Task SegmentsAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var document = SampleDocuments.Of("a", null, "One.", "Two.", "Three.");
        await store.Texts.SaveAsync(document with { Segments = document.Segments.SetItem(1, document.Segments[1] with { Annotations = [SampleDocuments.Date("2022-01-10")] }) }, "key", c.Token);
        var numbers = new List<int>();
        await foreach (var hit in store.Texts.FindSegmentsAsync(new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10) }, c.Token))
        {
            numbers.Add(hit.Segment.Number);
        }

        StoreCase.Same("2", string.Join(' ', numbers), "segments that speak of 10 January 2022");
    }

    private static DocumentResult Translated(string id, string from, string to, string provider)
    {
        var document = SampleDocuments.Of(id, null, "Text.");
        var target = new TargetText(LanguageTag.Parse(to), $"Target {provider}.", TargetOrigin.Provider) { WorkIdentity = $"{id}-{to}", Provider = provider };
        return document with { Language = LanguageTag.Parse(from), Segments = [document.Segments[0] with { Targets = [target] }] };
    }
}
