using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Finds documents by the conditions of a <see cref="SegmentQuery"/>, each of them through an index.</summary>
internal static class PostgresDocumentList
{
    public const string Columns = "id, work_key, source_path, language, segments, stored_at, superseded, glossary";

    public static NpgsqlCommand Query(NpgsqlConnection connection, SegmentQuery query)
    {
        var command = new NpgsqlCommand { Connection = connection };
        var sets = new List<string>();
        var conditions = new List<string>();
        if (query.Text is { } text)
        {
            sets.Add($"SELECT document FROM segment_search WHERE body @@ {Next(command.Text(TextVector.Phrase(text)))}::tsquery");
        }

        Mention(MentionKind.Entity, query.Entity);
        Mention(MentionKind.Timex, query.Timex);
        if (query.SpeaksOf is { } day)
        {
            var parameter = Next(command.Number(DaySpan.DayNumber(day)));

            // Every class of spans is one probe of the index: a period of at most 2^n days that holds a day began less than 2^n days before it.
            sets.Add(
                $"""
                SELECT a.document FROM generate_series(0, {DaySpan.LastClass}) AS c (n) CROSS JOIN LATERAL (
                    SELECT document FROM mention_day WHERE class = c.n AND first_day > {parameter} - (1 << c.n) AND first_day <= {parameter} AND last_day >= {parameter} OFFSET 0) AS a
                """);
        }

        if (query.Job is { } job)
        {
            sets.Add(
                $"""
                SELECT d.key FROM job AS j JOIN job_input AS i ON i.job = j.key JOIN document AS d
                    ON left(d.source_path, 600) >= left(i.path, 600) AND left(d.source_path, 600) < left(i.path, 599) || U&'\+10FFFF'
                    AND (d.source_path = i.path OR starts_with(d.source_path, i.path || '#'))
                WHERE j.id = {Next(command.Text(job))}
                """);
        }

        Mention(MentionKind.Finding, query.Finding);
        Mention(MentionKind.Provider, query.Provider);
        Mention(MentionKind.Target, query.Target?.Value);
        conditions.AddRange(sets.Select(static s => $"key IN ({s})"));
        if (query.DocumentId is { } id)
        {
            conditions.Add($"id = {Next(command.Text(id))}");
        }

        if (query.SourcePath is { } path)
        {
            var parameter = Next(command.Text(path));
            conditions.Add($"left(source_path, 600) = left({parameter}, 600) AND source_path = {parameter}");
        }

        if (query.Language is { } language)
        {
            conditions.Add($"language = {Next(command.Text(language.Value))}");
        }

        if (!query.IncludeSuperseded)
        {
            conditions.Add("NOT superseded");
        }

        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        command.CommandText = $"SELECT {Columns} FROM document{where}{(query.Unordered ? "" : " ORDER BY source_path NULLS FIRST, id")}";
        return command;

        void Mention(MentionKind kind, string? value)
        {
            if (value is not null)
            {
                sets.Add($"SELECT document FROM mention WHERE kind = {(int)kind} AND value = {Next(command.Stored(PostgresText.Indexed(value)))}");
            }
        }
    }

    public static StoredDocument Read(NpgsqlDataReader row) =>
        new(row.Text(0), row.Text(1), row.TextOrNull(2), LanguageTag.Parse(row.GetString(3)), row.GetInt32(4), InstantText.Parse(row.GetString(5))) { Superseded = row.GetBoolean(6), Glossary = row.TextOrNull(7) };

    private static string Next(NpgsqlCommand command) => $"${command.Parameters.Count}";
}
