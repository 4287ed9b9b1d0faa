using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Tests;

public sealed class PostgresStoreFailureTests(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("postgres://tpipe@127.0.0.1:1/tpipe", "store.away")]
    [InlineData("postgres://tpipe@no-such-host.invalid/tpipe", "store.away")]
    public async Task InitializeAsync_server_that_does_not_answer_is_told(string uri, string code) => await FailsAsync(code, uri);

    [Fact]
    public async Task InitializeAsync_wrong_names_are_told_with_the_next_step()
    {
        PostgresFixture.SkipWhenMissing();
        var uri = postgres.Store("wrong-names");

        await FailsAsync("store.no-database", uri.Replace("/tpipe?", "/nowhere?", StringComparison.Ordinal));
        await FailsAsync("store.login", uri.Replace("tpipe@", "nobody@", StringComparison.Ordinal));
        await using var unreadable = new PostgresStore("postgres:Hos=there", SystemClock.Instance);
        Assert.Equal("store.connection", (await Assert.ThrowsAsync<StoreException>(() => unreadable.InitializeAsync(Token))).Diagnostic.Code);
    }

    [Fact]
    public async Task InitializeAsync_user_who_may_not_write_is_refused()
    {
        PostgresFixture.SkipWhenMissing();
        var uri = postgres.Store("read-only");
        await SqlAsync(uri, "CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA \"read-only\" TO reader");

        await FailsAsync("store.read-only", uri.Replace("tpipe@", "reader@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InitializeAsync_newer_store_is_refused()
    {
        PostgresFixture.SkipWhenMissing();
        var uri = postgres.Store("newer");
        await using (var store = new PostgresStore(uri, SystemClock.Instance))
        {
            await store.InitializeAsync(Token);
        }

        await SqlAsync(uri, "INSERT INTO tpipe_schema (version) VALUES (1000)");

        await FailsAsync("store.newer", uri);
    }

    [Fact]
    public async Task SaveAsync_connections_that_break_are_told_and_made_again()
    {
        PostgresFixture.SkipWhenMissing();
        var uri = $"{postgres.Store("broken")}&Application Name=broken";
        await using var store = new PostgresStore(uri, SystemClock.Instance);
        await store.InitializeAsync(Token);
        var document = TestDocuments.Make("a", 1, 3, targets: true);
        await store.SaveAsync(document, "key", Token);

        await SqlAsync(postgres.Store("broken"), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'broken'");
        try
        {
            await store.SaveAsync(document, "again", Token); // a connection out of the pool that is broken, or a new one
        }
        catch (StoreException exception)
        {
            Assert.Equal("store.away", exception.Diagnostic.Code);
        }

        await store.SaveAsync(document, "at last", Token);
        Assert.Equal("at last", (await store.FindAsync("a", Token))!.WorkKey);
        Assert.Empty(await store.VerifyAsync(null, Token).ToListAsync(Token));
    }

    [Theory]
    [InlineData(4, "DROP TABLE rate")]
    [InlineData(3, "DROP TABLE rate")]
    [InlineData(2, "DROP TABLE rate; ALTER TABLE document DROP COLUMN glossary; DROP TABLE glossary")]
    [InlineData(1, "DROP TABLE rate; ALTER TABLE document DROP COLUMN glossary; DROP TABLE glossary; ALTER TABLE document_text DROP COLUMN between_segments")]
    public async Task InitializeAsync_store_of_an_earlier_version_keeps_everything(int version, string undo)
    {
        PostgresFixture.SkipWhenMissing();
        var uri = postgres.Store($"schema-{version}");
        var document = TestDocuments.Make("a", 1, 5, targets: true);
        await using (var store = new PostgresStore(uri, SystemClock.Instance))
        {
            await store.InitializeAsync(Token);
            await store.SaveAsync(document, "key", Token);
        }

        // What later migrations added is taken away again; the first schema had the texts whole.
        var whole = version > 1 ? "" : "UPDATE document_text SET source_text = $1, normalized_text = $2";
        await SqlAsync(uri, $"{undo}; DELETE FROM tpipe_schema WHERE version > {version}");
        if (whole.Length > 0)
        {
            await SqlAsync(uri, whole, document.Document.SourceText, document.NormalizedText);
            var encoded = EncodedDocument.Of(document, "key");
            var checksum = EncodedDocument.ChecksumOf("a", encoded.Head, new DocumentTexts(document.Document.SourceText, document.NormalizedText, IsBetween: false), encoded.Map, encoded.Units);
            await SqlAsync(uri, $"UPDATE document SET checksum = {checksum}");
        }

        await using var again = new PostgresStore(uri, SystemClock.Instance);
        await again.InitializeAsync(Token);

        Assert.Empty(await again.VerifyAsync(null, Token).ToListAsync(Token));
        Assert.Equivalent(document, await again.LoadAsync("a", Token), strict: true);
        Assert.Equal("a", Assert.Single(await again.ListAsync(new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 2) }, Token).ToListAsync(Token)).Id);
        await again.SaveAsync(document, "again", Token);
        Assert.Equivalent(document, await again.LoadAsync("a", Token), strict: true);
    }

    private static async Task FailsAsync(string code, string uri)
    {
        await using var store = new PostgresStore(uri, SystemClock.Instance);
        var failure = await Assert.ThrowsAsync<StoreException>(() => store.InitializeAsync(Token));

        Assert.Equal(code, failure.Diagnostic.Code);
        Assert.NotEmpty(failure.Diagnostic.NextStep);
        Assert.NotNull(failure.Diagnostic.File);
    }

    private static async Task SqlAsync(string uri, string sql, params string[] values)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Username = "tpipe", Database = "tpipe" };
        var parts = new Uri(uri.Split('?')[0]);
        builder.Port = parts.Port;
        builder.SearchPath = uri.Split("Search Path=")[1].Split('&')[0];
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(Token);
    }
}
