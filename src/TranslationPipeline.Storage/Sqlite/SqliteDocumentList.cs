using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Finds documents by the conditions of a <see cref="SegmentQuery"/>, each of them through an index.</summary>
internal static class SqliteDocumentList
{
    private const string Columns = "id, work_key, source_path, language, segments, stored_at, superseded, glossary";

    // Every class of spans is one probe of the index: a period of at most 2^n days that holds a day began less than 2^n days before it.
    private const string Classes = "class (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM class WHERE n < 23)";

    // A block has few of the classes: from one that it has to the next is a probe, where asking for each would be 24.
    private const string ClassesOfBlocks =
        """
        class (b, n) AS (
            SELECT b, (SELECT min(m.class) FROM mention_day AS m WHERE m.block = b) FROM blocks
            UNION ALL
            SELECT b, (SELECT min(m.class) FROM mention_day AS m WHERE m.block = b AND m.class > n) FROM class WHERE n IS NOT NULL)
        """;

    private const string SpeaksOf = "class = n AND first_day > $day - (1 << n) AND first_day <= $day AND last_day >= $day";

    /// <summary>The indexes lie in blocks: a set is looked for in all of them, a test of one document in its own.</summary>
    public static readonly string Blocks = $"blocks (b) AS (SELECT 0 UNION ALL SELECT b + 1 FROM blocks WHERE b < (SELECT max(key) >> {SqliteDocumentWriter.BlockBits} FROM document))";

    private const string Job =
        """
        SELECT d.key FROM job JOIN job_input AS i ON i.job = job.key
        CROSS JOIN document AS d ON d.source_path = i.path OR (d.source_path >= i.path || '#' AND d.source_path < i.path || '$')
        WHERE job.id = $job
        """;

    public static StoredDocument? Find(SqliteSession session, string id)
    {
        var row = session.Prepare($"SELECT {Columns} FROM document WHERE id = ?").Add(id);
        var found = row.Read() ? Read(row) : null;
        row.Reset();
        return found;
    }

    /// <summary>The rows that match; each is read with <see cref="Read"/>.</summary>
    public static SqliteStatement Query(SqliteSession session, SegmentQuery query)
    {
        var statement = session.Prepare(Sql(query));
        foreach (var (name, value) in Values(query))
        {
            statement.Bind(name, value);
        }

        return statement;
    }

    /// <summary>The SQL of a query. What finds few documents comes first and leads; the other conditions are looked up for each of them.</summary>
    public static string Sql(SegmentQuery query)
    {
        var sets = Sets(query).ToList();
        var conditions = new List<string>();
        for (var i = query.Unordered ? 1 : 0; i < sets.Count; i++)
        {
            conditions.Add(i == 0 || sets[i].Test is null ? $"key IN ({sets[i].Set})" : $"EXISTS ({sets[i].Test})");
        }

        if (query.DocumentId is not null)
        {
            conditions.Add("id = $id");
        }

        if (query.SourcePath is not null)
        {
            conditions.Add("source_path = $path");
        }

        if (query.Language is not null)
        {
            // A day or an entity finds few documents, a language many: the plus keeps its index out of the plan then.
            conditions.Add(sets.Count == 0 ? "language = $language" : "+language = $language");
        }

        if (!query.IncludeSuperseded)
        {
            conditions.Add("superseded = 0");
        }

        var where = conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";
        return query.Unordered
            ? sets.Count == 0
                ? $"SELECT {Columns} FROM document {where}"
                : $"WITH lead (found) AS NOT MATERIALIZED ({sets[0].Set}) SELECT {Columns} FROM lead CROSS JOIN document ON key = found {where}"
            : $"SELECT {Columns} FROM document {where} ORDER BY source_path, id";
    }

    public static StoredDocument Read(SqliteStatement row) =>
        new(row.Text(), row.Text(), row.TextOrNull(), row.Language(), row.Int32(), row.Instant()) { Superseded = row.Int64() != 0, Glossary = row.TextOrNull() };

    // The documents that meet a condition, and, where it is quicker than finding all of them, a test of one document.
    private static IEnumerable<(string Set, string? Test)> Sets(SegmentQuery query)
    {
        if (query.Text is not null)
        {
            yield return ("SELECT rowid >> 24 FROM segment_search WHERE segment_search MATCH $text", null);
        }

        if (query.Entity is not null)
        {
            yield return Mention(MentionKind.Entity, "$entity");
        }

        if (query.Timex is not null)
        {
            yield return Mention(MentionKind.Timex, "$timex");
        }

        if (query.SpeaksOf is not null)
        {
            yield return (
                $"WITH RECURSIVE {Blocks}, {ClassesOfBlocks} SELECT a.document FROM class CROSS JOIN mention_day AS a WHERE n IS NOT NULL AND a.block = b AND {SpeaksOf}",
                $"WITH RECURSIVE {Classes} SELECT 1 FROM class CROSS JOIN mention_day AS a WHERE a.block = key >> {SqliteDocumentWriter.BlockBits} AND {SpeaksOf} AND a.document = key");
        }

        if (query.Job is not null)
        {
            yield return (Job, null);
        }

        if (query.Finding is not null)
        {
            yield return Mention(MentionKind.Finding, "$finding");
        }

        if (query.Provider is not null)
        {
            yield return Mention(MentionKind.Provider, "$provider");
        }

        if (query.Target is not null)
        {
            yield return Mention(MentionKind.Target, "$target");
        }
    }

    private static (string Set, string? Test) Mention(MentionKind kind, string parameter) => (
        $"WITH RECURSIVE {Blocks} SELECT m.document FROM blocks CROSS JOIN mention AS m WHERE m.block = b AND m.kind = {(int)kind} AND m.value = {parameter}",
        $"SELECT 1 FROM mention AS m WHERE m.block = key >> {SqliteDocumentWriter.BlockBits} AND m.kind = {(int)kind} AND m.value = {parameter} AND m.document = key");

    private static IEnumerable<(string Name, object Value)> Values(SegmentQuery query)
    {
        (string, object?)[] all =
        [
            ("$day", query.SpeaksOf is { } day ? (long)DaySpan.DayNumber(day) : null), ("$job", query.Job), ("$text", query.Text is { } text ? Phrase(text) : null),
            ("$entity", query.Entity), ("$timex", query.Timex), ("$finding", query.Finding), ("$provider", query.Provider),
            ("$target", query.Target?.Value), ("$id", query.DocumentId), ("$path", query.SourcePath), ("$language", query.Language?.Value),
        ];
        return all.Where(static v => v.Item2 is not null).Select(static v => (v.Item1, v.Item2!));
    }

    // Folded words are letters and digits, so nothing has to be escaped; no words at all match nothing.
    private static string Phrase(string text) => $"\"{SearchText.Fold(text)}\"";
}
