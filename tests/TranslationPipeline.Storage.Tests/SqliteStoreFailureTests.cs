using Microsoft.Data.Sqlite;
using NodaTime;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Tests;

/// <summary>Bad files and bad disks: every one is told with code, cause and next step, and costs nothing that was stored.</summary>
public sealed class SqliteStoreFailureTests : IDisposable
{
    private readonly StoreFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("This is a text file, it is longer than a header of SQLite and not one, whatever its name says. 0123456789")]
    [InlineData("short")]
    public async Task InitializeAsync_file_of_another_kind_is_refused_and_not_changed(string content)
    {
        await File.WriteAllTextAsync(folder["a.db"], content, Token);

        await FailsAsync("store.not-a-store", Open().InitializeAsync(Token));

        Assert.Equal(content, await File.ReadAllTextAsync(folder["a.db"], Token));
    }

    [Fact]
    public async Task InitializeAsync_database_of_another_program_is_refused_and_not_changed()
    {
        Sql("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
        var before = await File.ReadAllBytesAsync(folder["a.db"], Token);

        await FailsAsync("store.not-a-store", Open().InitializeAsync(Token));

        Assert.Equal(before, await File.ReadAllBytesAsync(folder["a.db"], Token));
    }

    [Fact]
    public async Task InitializeAsync_newer_store_is_refused()
    {
        await SavedAsync("a");
        Sql("PRAGMA user_version = 99");

        await FailsAsync("store.newer", Open().InitializeAsync(Token));
    }

    [Fact]
    public async Task InitializeAsync_folder_instead_of_a_file_is_refused()
    {
        Directory.CreateDirectory(folder["a.db"]);

        await FailsAsync("store.cannot-open", Open().InitializeAsync(Token));
    }

    [Fact]
    public async Task InitializeAsync_file_where_a_folder_must_be_is_refused()
    {
        await File.WriteAllTextAsync(folder["file"], "x", Token);

        await FailsAsync("store.cannot-open", new SqliteStore(Path.Combine(folder["file"], "a.db"), SystemClock.Instance).InitializeAsync(Token));
    }

    [Fact]
    public async Task InitializeAsync_empty_file_and_missing_folder_become_a_store()
    {
        await File.WriteAllBytesAsync(folder["a.db"], [], Token);
        await SavedAsync("a");

        await using var store = new SqliteStore(Path.Combine(folder["new"], "deeper", "b.db"), SystemClock.Instance);
        await store.InitializeAsync(Token);
        Assert.Null(await store.FindAsync("a", Token));
    }

    [Fact]
    public async Task InitializeAsync_read_only_file_is_refused()
    {
        await SavedAsync("a");
        Assert.SkipWhen(Environment.UserName == "root", "root may write every file");
        File.SetAttributes(folder["a.db"], FileAttributes.ReadOnly);

        await FailsAsync("store.read-only", Open().InitializeAsync(Token));
    }

    [Fact]
    public async Task LoadAsync_damaged_page_is_told_and_not_served()
    {
        await SavedAsync("a", segments: 500);
        var bytes = await File.ReadAllBytesAsync(folder["a.db"], Token);
        bytes.AsSpan(8192 * 4).Fill(0xA5);
        await File.WriteAllBytesAsync(folder["a.db"], bytes, Token);

        await using var store = Open();
        await FailsAsync("store.corrupt", LoadAsync(store, "a"));
    }

    [Fact]
    public async Task LoadAsync_row_that_no_program_of_ours_wrote_is_told()
    {
        await SavedAsync("a");
        Sql("UPDATE segment SET unit_kind = 'chapter'");

        await using var store = Open();
        await FailsAsync("store.corrupt", LoadAsync(store, "a"));
    }

    [Theory]
    [InlineData("UPDATE segment SET source_text = replace(source_text, 'сегмент', 'cегмент') WHERE key & 16777215 = 2")]
    [InlineData("UPDATE segment SET parts = replace(parts, '2022', '2023')")]
    [InlineData("UPDATE document_text SET source_text = source_text || ' '")]
    [InlineData("DELETE FROM segment WHERE key & 16777215 = 2")]
    public async Task VerifyAsync_text_that_changed_on_the_disk_is_found_and_not_served(string damage)
    {
        await SavedAsync("a");
        await SavedAsync("b");
        await using (var sound = Open())
        {
            await sound.InitializeAsync(Token);
            Assert.Empty(await sound.VerifyAsync(null, Token).ToListAsync(Token));
        }

        Sql(damage);

        await using var store = Open();
        await FailsAsync("store.corrupt", LoadAsync(store, "a"));
        var problems = await store.VerifyAsync(null, Token).ToListAsync(Token);
        Assert.NotEmpty(problems);
        Assert.All(problems, static p => Assert.Equal("store.corrupt", p.Code));
    }

    [Fact]
    public async Task SaveAsync_damaged_document_is_replaced()
    {
        await SavedAsync("a");
        Sql("UPDATE segment SET parts = '{'");

        await SavedAsync("a");

        await using var store = Open();
        await store.InitializeAsync(Token);
        Assert.NotNull(await store.LoadAsync("a", Token));
        Assert.Single(await store.ListAsync(new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 2) }, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task BackupAsync_copy_is_a_store_with_everything()
    {
        await SavedAsync("a");
        await using var store = Open();
        await store.InitializeAsync(Token);

        await store.BackupAsync(folder["copy.db"], Token);
        await store.VacuumAsync(Token);

        await using var copy = new SqliteStore(folder["copy.db"], SystemClock.Instance);
        await copy.InitializeAsync(Token);
        Assert.NotNull(await copy.LoadAsync("a", Token));
        Assert.Equal(await store.CountAsync(Token) with { Bytes = 0, FreeBytes = 0 }, await copy.CountAsync(Token) with { Bytes = 0, FreeBytes = 0 });
        await Assert.ThrowsAsync<IOException>(() => store.BackupAsync(folder["copy.db"], Token));
    }

    [Fact]
    public async Task SaveAsync_disk_full_is_told_and_the_store_works_on()
    {
        await SavedAsync("a");
        await using var store = Open(new SqliteLimits { MostPages = 60 });
        await store.InitializeAsync(Token);

        await FailsAsync("store.full", store.SaveAsync(TestDocuments.Make("huge", 1, 2_000, targets: true), "key", Token));

        Assert.Null(await store.FindAsync("huge", Token));
        await store.SaveAsync(TestDocuments.Make("b", 1, 2, targets: true), "key", Token);
        Assert.NotNull(await store.LoadAsync("b", Token));
        Assert.NotNull(await store.LoadAsync("a", Token));
    }

    [Fact]
    public async Task SaveAsync_disk_full_fails_only_what_does_not_fit()
    {
        await using var store = Open(new SqliteLimits { MostPages = 150 });
        await store.InitializeAsync(Token);

        var saves = Enumerable.Range(0, 40).ToDictionary(static i => $"d{i}", i => store.SaveAsync(TestDocuments.Make($"d{i}", 1, 50, targets: true), "key", Token));
        await Task.WhenAll(saves.Values.Select(static s => s.ContinueWith(static _ => { }, TaskScheduler.Default)));

        Assert.Contains(saves.Values, static s => s.IsFaulted);
        foreach (var (id, save) in saves)
        {
            Assert.Equal(save.IsCompletedSuccessfully, await store.LoadAsync(id, Token) is not null);
        }
    }

    [Fact]
    public async Task SaveAsync_store_locked_by_another_program_waits_and_then_tells()
    {
        await SavedAsync("a");
        await using var store = Open(new SqliteLimits { LockTimeoutMilliseconds = 300 });
        await store.InitializeAsync(Token);
        await using (var other = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var transaction = other.BeginTransaction(deferred: false);

            await FailsAsync("store.locked", store.SaveAsync(TestDocuments.Make("b", 1, 2, targets: false), "key", Token));

            using var stop = new CancellationTokenSource(50);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(TestDocuments.Make("b", 1, 2, targets: false), "key", stop.Token));
            Assert.NotNull(await store.LoadAsync("a", Token)); // readers never wait
        }

        await store.SaveAsync(TestDocuments.Make("b", 1, 2, targets: false), "key", Token);
    }

    [Fact]
    public async Task SaveAsync_one_bad_document_does_not_fail_those_committed_with_it()
    {
        await using var store = Open();
        await store.InitializeAsync(Token);
        var good = TestDocuments.Make("good", 1, 3, targets: false);
        var bad = good with { Document = good.Document with { Id = "bad" }, Segments = [good.Segments[0], good.Segments[0]] };

        var saves = Enumerable.Range(0, 50).Select(i => store.SaveAsync(
            i % 10 == 5 ? bad : good with { Document = good.Document with { Id = $"good-{i}" } }, "key", Token)).ToArray();
        await Task.WhenAll(saves.Select(static s => s.ContinueWith(static _ => { }, TaskScheduler.Default)));

        for (var i = 0; i < saves.Length; i++)
        {
            Assert.Equal(i % 10 != 5, saves[i].IsCompletedSuccessfully);
        }

        await FailsAsync("store.refused", saves[5]);
        Assert.Null(await store.FindAsync("bad", Token));
    }

    [Fact]
    public async Task Members_before_initialising_or_after_disposing_say_so()
    {
        var store = Open();
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveAsync(TestDocuments.Make("a", 1, 1, targets: false), "key", Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.FindAsync("a", Token));

        await store.InitializeAsync(Token);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.SaveAsync(TestDocuments.Make("a", 1, 1, targets: false), "key", Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.FindAsync("a", Token));
    }

    public void Dispose() => folder.Dispose();

    private static async Task LoadAsync(SqliteStore store, string id)
    {
        await store.InitializeAsync(Token);
        await store.LoadAsync(id, Token);
    }

    private static async Task FailsAsync(string code, Task task)
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => task);

        Assert.Equal(code, failure.Diagnostic.Code);
        Assert.NotNull(failure.Diagnostic.File);
        Assert.NotEmpty(failure.Diagnostic.NextStep);
    }

    private SqliteStore Open(SqliteLimits? limits = null) => new(folder["a.db"], SystemClock.Instance, limits ?? new SqliteLimits());

    private async Task SavedAsync(string id, int segments = 2)
    {
        await using var store = Open();
        await store.InitializeAsync(Token);
        await store.SaveAsync(TestDocuments.Make(id, 1, segments, targets: false), "key", Token);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
