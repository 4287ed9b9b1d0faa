using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Listing: every condition, alone and together.</summary>
internal static class QueryCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["query: everything comes in the order of path and id"] = OrderAsync,
        ["query: by id, path and language"] = ColumnsAsync,
        ["query: by a day"] = DayAsync,
        ["query: by a day inside a period"] = PeriodAsync,
        ["query: by the day of a dateline"] = DatelineAsync,
        ["query: by the entity of a name or the concept of a term"] = EntityAsync,
        ["query: every condition must hold"] = TogetherAsync,
        ["query: a document with many hits comes once"] = OnceAsync,
        ["query: the store may be written while a listing is read"] = WriteWhileReadingAsync,
    };

    private static async Task OrderAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var (id, path) in new[] { ("e", "/in/b"), ("a", "/in/c"), ("d", "/in/a"), ("c", null), ("b", null) })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, path, id), "key", c.Token);
        }

        StoreCase.Same("b c d e a", await c.IdsAsync(store, new SegmentQuery()), "all documents");
    }

    private static async Task ColumnsAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var (id, path, language) in new[] { ("a", "/in/a", "en"), ("b", "/in/b", "ru"), ("c", "/in/c", "ru"), ("d", "/in/A", "kk-Latn") })
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(id, path, id) with { Language = LanguageTag.Parse(language) }, "key", c.Token);
        }

        StoreCase.Same("b", await c.IdsAsync(store, new SegmentQuery { DocumentId = "b" }), "by id");
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { SourcePath = "/in/a" }), "by path");
        StoreCase.Same("b c", await c.IdsAsync(store, new SegmentQuery { Language = LanguageTag.Parse("ru") }), "by language");
        StoreCase.Same("d", await c.IdsAsync(store, new SegmentQuery { Language = LanguageTag.Parse("kk-latn") }), "by language and script");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { Language = LanguageTag.Parse("kk") }), "by language without the script");
    }

    private static async Task DayAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var day in new[] { "2022-01-09", "2022-01-10", "2022-01-11", "0044-03-15", "1969-12-31" })
        {
            await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of($"d{day}", null, "Text."), SampleDocuments.Date(day)), "key", c.Token);
        }

        StoreCase.Same("d2022-01-10", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10) }), "documents of 10 January 2022");
        StoreCase.Same("d0044-03-15", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(44, 3, 15) }), "documents of 15 March 44");
        StoreCase.Same("d1969-12-31", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(1969, 12, 31) }), "documents of 31 December 1969");
        StoreCase.Same("", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 12) }), "documents of 12 January 2022");
    }

    // Compared with a slow obvious reference: the days that each typed value says it covers.
    private static async Task PeriodAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var periods = new Dictionary<string, DateInterval>();
        var start = new LocalDate(2022, 1, 10);
        for (var length = 1; length <= 4_000; length = (length * 3 / 2) + 1)
        {
            foreach (var shift in new[] { -length + 1, -length / 2, 0 })
            {
                var days = new DateInterval(start.PlusDays(shift), start.PlusDays(shift + length - 1));
                var id = string.Create(CultureInfo.InvariantCulture, $"p-{length}-{periods.Count}");
                var annotation = SampleDocuments.Date("2022-01-10") with { Value = new PeriodForTest(days) };
                await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of(id, null, "Text."), annotation), "key", c.Token);
                periods.Add(id, days);
            }
        }

        foreach (var offset in new[] { -4_001, -2_000, -100, -31, -8, -7, -6, -3, -2, -1, 0, 1, 2, 3, 6, 7, 8, 31, 100, 2_000, 4_001 })
        {
            var day = start.PlusDays(offset);
            var expected = string.Join(' ', periods.Where(p => p.Value.Contains(day)).Select(static p => p.Key).Order(StringComparer.Ordinal));
            StoreCase.Same(expected, await c.IdsAsync(store, new SegmentQuery { SpeaksOf = day }), $"documents with a period that holds {day:R}");
        }
    }

    private static async Task DatelineAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var dateline = new DatelineAnnotation(new TextRange(0, 1)) { Rule = "dateline", Date = new LocalDate(2022, 1, 10) };
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("a", null, "Text."), dateline), "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("b", null, "Text."), dateline with { Date = null }), "key", c.Token);
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10) }), "documents of 10 January 2022");
    }

    private static async Task EntityAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("a", null, "Text."), SampleDocuments.Name("org:csto")), "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("b", null, "Text."), SampleDocuments.Term("org:csto")), "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("c", null, "Text."), SampleDocuments.Name("org:CSTO")), "key", c.Token);
        StoreCase.Same("a b", await c.IdsAsync(store, new SegmentQuery { Entity = "org:csto" }), "documents with the entity");
    }

    private static async Task TogetherAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var russian = LanguageTag.Parse("ru");
        var all = SampleDocuments.With(SampleDocuments.Of("a", "/in/a", "Text."), SampleDocuments.Name("x"), SampleDocuments.Date("2022-01-10")) with { Language = russian };
        await store.Texts.SaveAsync(all, "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("b", "/in/b", "Text."), SampleDocuments.Name("x")) with { Language = russian }, "key", c.Token);
        await store.Texts.SaveAsync(SampleDocuments.With(SampleDocuments.Of("c", "/in/c", "Text."), SampleDocuments.Date("2022-01-10")), "key", c.Token);
        var query = new SegmentQuery { DocumentId = "a", SourcePath = "/in/a", Language = russian, Entity = "x", SpeaksOf = new LocalDate(2022, 1, 10) };
        StoreCase.Same("a", await c.IdsAsync(store, query), "documents for all conditions");
        foreach (var miss in new[]
        {
            query with { DocumentId = "b" }, query with { SourcePath = "/in/b" }, query with { Language = LanguageTag.Parse("en") },
            query with { Entity = "y" }, query with { SpeaksOf = new LocalDate(2022, 1, 11) },
        })
        {
            StoreCase.Same("", await c.IdsAsync(store, miss), $"documents for {miss}");
        }
    }

    private static async Task OnceAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        var document = SampleDocuments.Of("a", null, "One.", "Two.", "Three.");
        Annotation[] hits = [SampleDocuments.Name("x"), SampleDocuments.Date("2022-01-10"), SampleDocuments.Name("x"), SampleDocuments.Date("2022-01-10")];
        await store.Texts.SaveAsync(document with { Segments = [.. document.Segments.Select(s => s with { Annotations = [.. hits] })] }, "key", c.Token);
        StoreCase.Same("a", await c.IdsAsync(store, new SegmentQuery { Entity = "x", SpeaksOf = new LocalDate(2022, 1, 10) }), "documents");
    }

    private static async Task WriteWhileReadingAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            await store.Texts.SaveAsync(SampleDocuments.Of(string.Create(CultureInfo.InvariantCulture, $"d{i:00}"), null, "Text."), "key", c.Token);
        }

        var seen = new HashSet<string>();
        await foreach (var document in store.Texts.ListAsync(new SegmentQuery(), c.Token))
        {
            StoreCase.True(seen.Add(document.Id), $"{document.Id} came twice");
            var loaded = await store.Texts.LoadAsync(document.Id, c.Token);
            await store.Texts.SaveAsync(loaded!, "renewed", c.Token);
        }

        StoreCase.Same(50, seen.Count, "documents listed");
    }
}
