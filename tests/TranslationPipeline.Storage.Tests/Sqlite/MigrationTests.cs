using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace TranslationPipeline.Storage.Tests.Sqlite;

/// <summary>Stores that earlier versions wrote, with data in them (three seed articles in two target languages), opened by this one.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly StoreFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InitializeAsync_store_of_schema_1_keeps_everything()
    {
        await UnpackAsync("schema-1.db.gz");
        var before = Numbers(
            "SELECT count(*) FROM document", "SELECT count(*) FROM segment", "SELECT count(*) FROM edit", "SELECT count(*) FROM annotation", "SELECT count(*) FROM annotation WHERE iso IS NOT NULL",
            "SELECT count(*) FROM finding", "SELECT count(*) FROM target", "SELECT count(*) FROM unit", "SELECT count(*) FROM memory", "SELECT count(*) FROM job");

        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(Token);

        Assert.Empty(await store.VerifyAsync(null, Token).ToListAsync(Token));
        var heads = await store.ListAsync(new SegmentQuery { IncludeSuperseded = true }, Token).ToListAsync(Token);
        var results = new List<DocumentResult>();
        foreach (var head in heads)
        {
            results.Add((await store.LoadAsync(head.Id, Token))!);
        }

        var segments = results.SelectMany(static r => r.Segments).ToList();
        var statistics = await store.CountAsync(Token);
        long[] after =
        [
            results.Count, segments.Count, segments.Sum(static s => s.Edits.Length), segments.Sum(static s => s.Annotations.Length), segments.SelectMany(static s => s.Annotations).Count(static a => a is DateAnnotation { Value: not null }),
            segments.Sum(static s => s.Findings.Length), segments.Sum(static s => s.Targets.Length), results.Sum(static r => r.Document.Units.Length), statistics.Memory, statistics.Jobs,
        ];
        Assert.Equal(before, after);
        Assert.All(results, static r => Assert.Equal(r.Document.SourceText, r.Map.Undo(r.NormalizedText)));
        Assert.NotEmpty(await store.ListAsync(new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10), Entity = "place:kazakhstan", Text = "Kazakhstan" }, Token).ToListAsync(Token));
        await store.SaveAsync(results[0], "again", Token);
        Assert.Equal(results.Count, await store.ListAsync(new SegmentQuery { IncludeSuperseded = true }, Token).CountAsync(Token));
    }

    [Fact]
    public async Task InitializeAsync_store_of_schema_2_keeps_everything_and_finds_it()
    {
        await UnpackAsync("schema-2.db.gz");
        var before = Numbers("SELECT count(*) FROM document", "SELECT count(*) FROM segment", "SELECT count(*) FROM segment_edit", "SELECT count(*) FROM mention", "SELECT count(*) FROM mention_day", "SELECT count(*) FROM memory");

        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(Token);

        Assert.Equal(before, Numbers("SELECT count(*) FROM document", "SELECT count(*) FROM segment", "SELECT count(*) FROM segment_edit", "SELECT count(*) FROM mention", "SELECT count(*) FROM mention_day", "SELECT count(*) FROM memory"));
        Assert.Empty(await store.VerifyAsync(null, Token).ToListAsync(Token));
        var query = new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10), Entity = "place:kazakhstan", Target = LanguageTag.Parse("de") };
        var found = Assert.Single(await store.ListAsync(query, Token).ToListAsync(Token));
        var result = (await store.LoadAsync(found.Id, Token))!;
        Assert.Equal(result.Document.SourceText, result.Map.Undo(result.NormalizedText));

        // Stored again it takes the new form, and is found in its block.
        await store.SaveAsync(result, "again", Token);

        Assert.Equal(found.Id, Assert.Single(await store.ListAsync(query, Token).ToListAsync(Token)).Id);
        Assert.Equivalent(result, await store.LoadAsync(found.Id, Token), strict: true);
        Assert.Equal([1, 0], Numbers("SELECT between_segments FROM document_text WHERE between_segments = 1", "SELECT count(*) FROM document_text WHERE source_text = ''"));
    }

    [Theory]
    [InlineData("schema-3.db.gz")] // what migration 4 added was taken away from a store of schema 4 again
    [InlineData("schema-4.db.gz")]
    [InlineData("schema-5.db.gz")]
    public async Task InitializeAsync_store_of_schema_3_to_5_keeps_everything_and_finds_it(string name)
    {
        await UnpackAsync(name);
        string[] counts =
        [
            "SELECT count(*) FROM document", "SELECT count(*) FROM segment", "SELECT count(*) FROM segment_edit", "SELECT count(*) FROM mention", "SELECT count(*) FROM mention_day",
            "SELECT count(*) FROM document_day", "SELECT count(*) FROM memory", "SELECT count(*) FROM job_input",
        ];
        var before = Numbers(counts);

        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(Token);

        Assert.Equal(before, Numbers(counts));
        Assert.Equal([40], Numbers("SELECT count(*) FROM term_use"));
        Assert.Empty(await store.VerifyAsync(null, Token).ToListAsync(Token));
        var query = new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10), Entity = "place:kazakhstan", Target = LanguageTag.Parse("de") };
        var concepts = new TermUseQuery { Concepts = [Text("SELECT concept FROM term_use ORDER BY concept LIMIT 1")] };
        var found = await store.ListAsync(query, Token).ToListAsync(Token);
        var uses = await store.FindTermUsesAsync(concepts, Token).ToListAsync(Token);
        Assert.NotEmpty(found);
        Assert.NotEmpty(uses);

        // Stored again, each waits for the indexes and is found all the same, once.
        foreach (var head in await store.ListAsync(new SegmentQuery(), Token).ToListAsync(Token))
        {
            await store.SaveAsync((await store.LoadAsync(head.Id, Token))!, head.WorkKey, Token);
        }

        Assert.Equal([3, 0, 0, 0, before[5]], Numbers("SELECT count(*) FROM mention_pending", "SELECT count(*) FROM mention", "SELECT count(*) FROM mention_day", "SELECT count(*) FROM term_use", counts[5]));
        Assert.Equal(found.Select(static f => f.Id), await store.ListAsync(query, Token).Select(static f => f.Id).ToListAsync(Token));
        Assert.Equal(uses.Select(static u => (u.DocumentId, u.Segment.Number)), await store.FindTermUsesAsync(concepts, Token).Select(static u => (u.DocumentId, u.Segment.Number)).ToListAsync(Token));
        Assert.Equal([.. before[3..5], 40], Numbers(counts[3], counts[4], "SELECT count(*) FROM term_use"));
        Assert.Empty(await store.VerifyAsync(null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Mentions_that_wait_and_are_damaged_are_read_from_the_segments()
    {
        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(Token);
        await store.SaveAsync(TestDocuments.Make("a", 1, 3, targets: true), "key", Token);
        Execute("UPDATE mention_pending SET mentions = '{'");

        var found = await store.ListAsync(new SegmentQuery { Entity = "person:tokayev-kassym-jomart", SpeaksOf = new LocalDate(2022, 1, 2) }, Token).ToListAsync(Token);

        Assert.Equal("a", Assert.Single(found).Id);
    }

    [Fact]
    public async Task Mentions_come_to_the_indexes_when_many_documents_wait()
    {
        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(Token);
        var documents = Enumerable.Range(0, 1_500).Select(static i => TestDocuments.Make($"d{i}", 1, 1, targets: false)).ToList();

        await Parallel.ForEachAsync(documents, Token, async (document, token) => await store.SaveAsync(document, "key", token));

        Assert.Equal([1_024, 476], Numbers("SELECT count(DISTINCT document) FROM mention", "SELECT count(*) FROM mention_pending"));
        Assert.Equal(1_500, await store.ListAsync(new SegmentQuery { Entity = "person:tokayev-kassym-jomart", Unordered = true }, Token).CountAsync(Token));
        Assert.Equal([1_500, 0], Numbers("SELECT count(DISTINCT document) FROM mention", "SELECT count(*) FROM mention_pending"));
    }

    public void Dispose() => folder.Dispose();

    private async Task UnpackAsync(string name)
    {
        await using var packed = typeof(MigrationTests).Assembly.GetManifestResourceStream(name)!;
        await using var unpacking = new GZipStream(packed, CompressionMode.Decompress);
        await using var file = File.Create(folder["a.db"]);
        await unpacking.CopyToAsync(file, Token);
    }

    private long[] Numbers(params string[] queries) => [.. queries.Select(sql => Convert.ToInt64(Execute(sql), CultureInfo.InvariantCulture))];

    private string Text(string query) => (string)Execute(query)!;

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
