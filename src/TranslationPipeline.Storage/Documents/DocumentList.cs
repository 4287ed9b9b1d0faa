using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Finds documents by the conditions of a <see cref="SegmentQuery"/>, each of them through an index.</summary>
internal static class DocumentList
{
    private const string Columns = "id, work_key, source_path, language, segments, stored_at, superseded";

    // Every span class is one probe of the index: a period of at most 2^n days that holds a day began less than 2^n days before it.
    private const string SpeaksOf =
        """
        key IN (
            WITH RECURSIVE class (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM class WHERE n < 23)
            SELECT a.document FROM class CROSS JOIN annotation AS a
            WHERE a.span = n AND a.first_day > ?1 - (1 << n) AND a.first_day <= ?1 AND a.last_day >= ?1)
        """;

    public static StoredDocument? Find(SqliteSession session, string id)
    {
        var row = session.Prepare($"SELECT {Columns} FROM document WHERE id = ?").Add(id);
        var found = row.Read() ? Read(row) : null;
        row.Reset();
        return found;
    }

    /// <summary>The rows that match; each is read with <see cref="Read"/>.</summary>
    public static SqliteStatement Query(SqliteSession session, SegmentQuery query) => Bind(session.Prepare(Sql(query)), query);

    /// <summary>The SQL of a query; its values are bound in the order SpeaksOf, Entity, DocumentId, SourcePath, Language.</summary>
    public static string Sql(SegmentQuery query)
    {
        var conditions = new List<string>();
        if (query.SpeaksOf is not null)
        {
            conditions.Add(SpeaksOf); // takes the first value, which it names
        }

        if (query.Entity is not null)
        {
            conditions.Add("key IN (SELECT document FROM annotation WHERE entity = ?)");
        }

        if (query.DocumentId is not null)
        {
            conditions.Add("id = ?");
        }

        if (query.SourcePath is not null)
        {
            conditions.Add("source_path = ?");
        }

        if (query.Language is not null)
        {
            // A day or an entity finds few documents, a language many: the plus keeps its index out of the plan then.
            conditions.Add(query.SpeaksOf is null && query.Entity is null ? "language = ?" : "+language = ?");
        }

        if (!query.IncludeSuperseded)
        {
            conditions.Add("superseded = 0");
        }

        var where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";
        return $"SELECT {Columns} FROM document {where} ORDER BY source_path, id";
    }

    public static StoredDocument Read(SqliteStatement row) =>
        new(row.Text(), row.Text(), row.TextOrNull(), row.Language(), row.Int32(), row.Instant()) { Superseded = row.Int64() != 0 };

    private static SqliteStatement Bind(SqliteStatement statement, SegmentQuery query)
    {
        if (query.SpeaksOf is { } day)
        {
            statement.Add(SqliteValues.DayNumber(day));
        }

        if (query.Entity is { } entity)
        {
            statement.Add(entity);
        }

        if (query.DocumentId is { } id)
        {
            statement.Add(id);
        }

        if (query.SourcePath is { } path)
        {
            statement.Add(path);
        }

        if (query.Language is { } language)
        {
            statement.Add(language);
        }

        return statement;
    }
}
