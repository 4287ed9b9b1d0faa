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

    public void Dispose() => folder.Dispose();

    private async Task UnpackAsync(string name)
    {
        await using var packed = typeof(MigrationTests).Assembly.GetManifestResourceStream(name)!;
        await using var unpacking = new GZipStream(packed, CompressionMode.Decompress);
        await using var file = File.Create(folder["a.db"]);
        await unpacking.CopyToAsync(file, Token);
    }

    private long[] Numbers(params string[] queries)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        return [.. queries.Select(sql =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        })];
    }
}
