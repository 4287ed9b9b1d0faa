using System.Globalization;

namespace TranslationPipeline.Testing;

/// <summary>What is stored comes back equal.</summary>
internal static class RoundTripCases
{
    public static readonly Dictionary<string, Func<StoreCase, Task>> All = new()
    {
        ["round trip: an article with everything"] = async c =>
            await c.RoundTripAsync(await c.OpenAsync(), SampleDocuments.Article("article", "/in/a.txt")),
        ["round trip: generated documents with every property set"] = GeneratedAsync,
        ["round trip: an empty document"] = async c => await c.RoundTripAsync(await c.OpenAsync(), SampleDocuments.Of("empty", null) with
        {
            Document = new Document { Id = "empty", SourceText = "" },
        }),
        ["round trip: a document of 20,000 segments"] = HugeAsync,
        ["round trip: a segment that failed"] = FailedSegmentAsync,
        ["round trip: typed dates"] = DatesAsync,
        ["round trip: arrays that were never set"] = NeverSetAsync,
        ["find: says what is stored without reading it"] = FindAsync,
        ["find: nothing for an unknown document"] = UnknownAsync,
    };

    private static async Task GeneratedAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        for (var seed = 0; seed < 200; seed++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"generated-{seed}");
            await c.RoundTripAsync(store, new ModelGenerator(seed).Document(id, $"/in/{id}"));
        }
    }

    private static async Task HugeAsync(StoreCase c)
    {
        var texts = Enumerable.Range(1, 20_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"Segment {i} says нечто.")).ToArray();
        await c.RoundTripAsync(await c.OpenAsync(), SampleDocuments.Of("huge", "/in/huge.txt", texts));
    }

    private static async Task FailedSegmentAsync(StoreCase c)
    {
        var document = SampleDocuments.Of("failed", null, "One.", "Two.");
        var failure = new Diagnostic("provider.poisoned", "it fails every time", "Translate it by hand.") { File = "/in/f", Line = 3, Column = 7 };
        await c.RoundTripAsync(await c.OpenAsync(), document with { Segments = document.Segments.SetItem(1, document.Segments[1] with { Failure = failure }) });
    }

    private static async Task DatesAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        foreach (var timex in new[] { "2022-01-10", "0044-03-15", "9999-12-31", "2022-W02", "2022-Q1", "2022", "P2D", "2022-01-10T09:00" })
        {
            if (TemporalValueReader.TryRead(timex, out _))
            {
                var id = $"d-{timex.Replace(':', '-')}";
                await c.RoundTripAsync(store, SampleDocuments.With(SampleDocuments.Of(id, null, "Text."), SampleDocuments.Date(timex)));
            }
        }
    }

    private static async Task NeverSetAsync(StoreCase c)
    {
        var document = SampleDocuments.Of("never-set", null, "One.");
        var segment = document.Segments[0] with { Edits = default, Findings = default, Targets = default, InlineCodes = default, Annotations = default };
        var unit = document.Document.Units[0] with { Segments = default, InlineCodes = default };
        Annotation[] annotations = [SampleDocuments.Name("x") with { Targets = default }, SampleDocuments.Date("2022-01-10") with { Alternatives = default }];
        await c.RoundTripAsync(await c.OpenAsync(), document with { Segments = [segment], Targets = default, Document = document.Document with { Units = [unit] } });
        await c.RoundTripAsync(await c.OpenAsync(), SampleDocuments.With(document, annotations));
        await c.RoundTripAsync(await c.OpenAsync(), document with { Segments = default, Targets = default, Document = document.Document with { Units = default } });
    }

    private static async Task FindAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        await store.Texts.SaveAsync(SampleDocuments.Article("a", "/in/a.txt"), "the key", c.Token);
        var expected = new StoredDocument("a", "the key", "/in/a.txt", LanguageTag.Parse("en"), 2, c.Now);
        StoreCase.Same(expected, await store.Texts.FindAsync("a", c.Token), "what FindAsync says");
    }

    private static async Task UnknownAsync(StoreCase c)
    {
        var store = await c.OpenAsync();
        StoreCase.True(await store.Texts.FindAsync("none", c.Token) is null, "FindAsync found a document that was never stored");
        StoreCase.True(await store.Texts.LoadAsync("none", c.Token) is null, "LoadAsync found a document that was never stored");
    }
}
