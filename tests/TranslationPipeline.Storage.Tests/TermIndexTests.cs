using NodaTime;
using NodaTime.Testing;

namespace TranslationPipeline.Storage.Tests;

public sealed class TermIndexTests(PostgresFixture postgres) : IDisposable
{
    private static readonly LanguageTag German = LanguageTag.Parse("de");

    private readonly StoreFolder folder = new();

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Databases))]
    public async Task FindTermUses_gives_every_segment_of_each_condition(string database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await FillAsync(database, token);

        Assert.Contains("a#1", await IdsAsync(store, new TermUseQuery { Concepts = ["agenda"] }));
        Assert.Contains("b#1", await IdsAsync(store, new TermUseQuery { Probes = [new TermProbe([["grenz"], ["offe", "zu"]])] }));
        Assert.Contains("b#2", await IdsAsync(store, new TermUseQuery { Probes = [new TermProbe([["kontroll"]]) { InsideWords = true }] }));
        Assert.Contains("b#1", await IdsAsync(store, new TermUseQuery { Glossaries = ["two"] }));
        Assert.Equal(4, (await IdsAsync(store, new TermUseQuery { All = true })).Count);
        Assert.Empty(await IdsAsync(store, new TermUseQuery { Concepts = ["unused"], Probes = [new TermProbe([["unheard"]])], Glossaries = ["three", null] }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task SaveGlossary_is_read_again_and_documents_name_their_state(string database)
    {
        var token = TestContext.Current.CancellationToken;
        await using var store = await FillAsync(database, token);

        await store.SaveGlossaryAsync("one", new Dictionary<string, string> { ["agenda"] = "v1", ["граница"] = "v2" }, token);

        Assert.Equal("v2", (await store.FindGlossaryAsync("one", token))!["граница"]);
        Assert.Null(await store.FindGlossaryAsync("three", token));
        Assert.Equal(["one", "two"], await store.ListGlossariesAsync(token));
        Assert.Equal("one", (await store.FindAsync("a", token))!.Glossary);
        Assert.Equal("one", (await store.LoadAsync("a", token))!.Glossary);
        await store.RenewGlossaryAsync("a", "two", token);
        Assert.Equal(["two"], await store.ListGlossariesAsync(token));
        await store.SaveAsync(Document("a", null, "Neu.", "Text."), "k", token);
        Assert.Equal([null, "two"], await store.ListGlossariesAsync(token));
        Assert.DoesNotContain("a#1", database == "sqlite" ? await IdsAsync(store, new TermUseQuery { Concepts = ["agenda"] }) : []);
    }

    private static DocumentResult Document(string id, string? glossary, params string[] texts)
    {
        var at = 0;
        var segments = texts.Select((text, i) =>
        {
            var range = TextRange.At(at, text.Length);
            at += text.Length + 1;
            return new SegmentResult
            {
                Number = i + 1,
                UnitNumber = i + 1,
                UnitKind = UnitKind.Paragraph,
                SourceRange = range,
                SourceText = text,
                NormalizedRange = range,
                NormalizedText = text,
                Language = German,
                Annotations = text.StartsWith("Agenda", StringComparison.Ordinal)
                    ? [new TermAnnotation(new TextRange(0, 6), "agenda") { Rule = "glossary.term", Term = "Agenda", Status = TermStatus.Preferred, Version = "v1" }]
                    : [],
            };
        });
        var all = string.Join('\n', texts);
        return new DocumentResult
        {
            Document = new Document { Id = id, SourceText = all, Metadata = new DocumentMetadata { SourcePath = $"/{id}" } },
            Language = German,
            Anchor = AnchorDate.None,
            NormalizedText = all,
            Map = RangeMap.Identity,
            Segments = [.. segments],
            Glossary = glossary,
        };
    }

    private async Task<IPipelineStore> FillAsync(string database, CancellationToken token)
    {
        if (database == "postgres")
        {
            PostgresFixture.SkipWhenMissing();
        }

        var clock = new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0));
        IPipelineStore store = database == "sqlite" ? new SqliteStore(folder["terms.db"], clock) : new PostgresStore(postgres.Store($"terms_{Guid.NewGuid():n}"), clock);
        await store.InitializeAsync(token);
        await store.SaveAsync(Document("a", "one", "Agenda 2030.", "Mehr nicht."), "k", token);
        await store.SaveAsync(Document("b", "two", "Die Grenze ist offen.", "Grenzkontrollen gibt es."), "k", token);
        return store;
    }

    private static async Task<HashSet<string>> IdsAsync(IPipelineStore store, TermUseQuery query)
    {
        var ids = new HashSet<string>();
        await foreach (var use in store.FindTermUsesAsync(query, TestContext.Current.CancellationToken))
        {
            ids.Add($"{use.DocumentId}#{use.Segment.Number}");
        }

        return ids;
    }
}
