using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Tests.Sqlite;

public sealed class StoreSchemaTests : IDisposable
{
    private static readonly string[] Parameters = ["$day", "$entity", "$id", "$path", "$language", "$job", "$text", "$timex", "$finding", "$provider", "$target"];

    private readonly StoreFolder folder = new();

    public static TheoryData<SegmentQuery> Queries =>
    [
        new SegmentQuery(),
        new SegmentQuery { DocumentId = "a" },
        new SegmentQuery { SourcePath = "a" },
        new SegmentQuery { Language = LanguageTag.Parse("ru") },
        new SegmentQuery { SpeaksOf = new LocalDate(2022, 1, 10) },
        new SegmentQuery { Entity = "a" },
        new SegmentQuery { Timex = "2022" },
        new SegmentQuery { Finding = "numbers" },
        new SegmentQuery { Provider = "azure", Unordered = true },
        new SegmentQuery { Text = "a", Unordered = true },
        new SegmentQuery { Job = "j", Unordered = true },
        new SegmentQuery { Entity = "a", Language = LanguageTag.Parse("ru"), SpeaksOf = new LocalDate(2022, 1, 10), IncludeSuperseded = true },
    ];

    [Fact]
    public async Task Prepare_new_file_gets_our_mark_the_newest_schema_and_a_write_ahead_log()
    {
        await CreateAsync();

        Assert.Equal(StoreSchema.ApplicationId, Number("PRAGMA application_id"));
        Assert.Equal(StoreSchema.Newest, Number("PRAGMA user_version"));
        Assert.Equal("wal", Rows("PRAGMA journal_mode").Single());
        Assert.True(StoreSchema.Newest >= 1);
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task Sql_every_condition_uses_an_index(SegmentQuery query)
    {
        await CreateAsync();

        var plan = Rows($"EXPLAIN QUERY PLAN {SqliteDocumentList.Sql(query)}", column: 3);

        Assert.DoesNotContain(plan, static step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal) && IsTable(step));
        var isSelective = query.HasSegmentConditions() || query.Job is not null;
        Assert.Equal(isSelective, plan.Any(static step => step.Contains("USING INTEGER PRIMARY KEY", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Views_show_parallel_text_and_dates_to_people()
    {
        await CreateAsync();
        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        await store.SaveAsync(TestDocuments.Make("a", 1, 3, targets: true), "key", TestContext.Current.CancellationToken);

        Assert.Equal(3, Number("SELECT count(*) FROM parallel_text WHERE target_language = 'en' AND normalized_text LIKE '%сегмент%'"));
        Assert.Equal(1, Number("SELECT count(*) FROM document_day WHERE first_day <= '2022-01-02' AND last_day >= '2022-01-02'"));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(365, 9)]
    [InlineData(7_304_484, 23)] // -9998-01-01 to 9999-12-31, the longest run of days NodaTime has; the query asks for classes up to 23
    public void Span_is_the_smallest_power_of_two_that_holds_the_days(long days, long span) => Assert.Equal(span, DaySpan.ClassOf(days));

    public void Dispose() => folder.Dispose();

    private static bool IsTable(string step) => step.Contains("document", StringComparison.Ordinal) || step.Contains("mention", StringComparison.Ordinal);

    private async Task CreateAsync()
    {
        await using var store = new SqliteStore(folder["a.db"], SystemClock.Instance);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
    }

    private long Number(string sql) => long.Parse(Rows(sql).Single(), CultureInfo.InvariantCulture);

    private List<string> Rows(string sql, int column = 0)
    {
        using var connection = new SqliteConnection($"Data Source={folder["a.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Parameters.Where(n => sql.Contains(n, StringComparison.Ordinal)))
        {
            command.Parameters.AddWithValue(name, name == "$text" ? "a" : DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
