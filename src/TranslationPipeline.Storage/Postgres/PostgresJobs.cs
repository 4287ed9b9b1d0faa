using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Reads and writes jobs and their inputs.</summary>
internal static class PostgresJobs
{
    private const string Columns = "id, arguments, working_directory, state, started_at, ended_at";

    public static async Task SaveAsync(NpgsqlConnection connection, Job job, CancellationToken cancellationToken)
    {
        var key = (await connection.Sql(
            """
            INSERT INTO job (id, arguments, working_directory, state, started_at, ended_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (id) DO UPDATE SET arguments = excluded.arguments, working_directory = excluded.working_directory,
                state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at
            RETURNING key
            """)
            .Text(job.Id).Text(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(job.Arguments.OrEmpty(), StoreJson.Texts))).Text(job.WorkingDirectory)
            .Text(EnumText<JobState>.Of(job.State)).Text(InstantText.Format(job.StartedAt)).Text(job.EndedAt is { } ended ? InstantText.Format(ended) : null)
            .NumberAsync(cancellationToken).ConfigureAwait(false))!.Value;
        await connection.Sql("DELETE FROM job_input WHERE job = $1").Number(key).RunAsync(cancellationToken).ConfigureAwait(false);
        await InsertAsync(connection, key, 0, job.Inputs.OrEmpty(), cancellationToken).ConfigureAwait(false);
    }

    public static async Task SaveInputAsync(NpgsqlConnection connection, string jobId, JobInput input, string location, CancellationToken cancellationToken)
    {
        var key = await connection.Sql("SELECT key FROM job WHERE id = $1").Text(jobId).NumberAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException(new Diagnostic("store.job-unknown", $"the store has no job '{jobId}'", "List the jobs with 'tpipe jobs list'.") { File = location });
        var changed = await connection.Sql("UPDATE job_input SET state = $3, document_id = $4, failure = $5 WHERE job = $1 AND left(path, 600) = left($2, 600) AND path = $2")
            .Number(key).Text(input.Path).Text(EnumText<JobState>.Of(input.State)).Text(input.DocumentId).Text(Failure(input)).RunAsync(cancellationToken).ConfigureAwait(false);
        if (changed == 0)
        {
            await connection.Sql("SELECT 1 FROM job WHERE key = $1 FOR UPDATE").Number(key).NumberAsync(cancellationToken).ConfigureAwait(false);
            var next = await connection.Sql("SELECT coalesce(max(ordinal) + 1, 0) FROM job_input WHERE job = $1").Number(key).NumberAsync(cancellationToken).ConfigureAwait(false) ?? 0;
            await InsertAsync(connection, key, next, [input], cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<Job?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        var found = await connection.Sql($"SELECT {Columns} FROM job WHERE id = $1").Text(id).RowsAsync(Read, cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            return null;
        }

        var inputs = await connection.Sql("SELECT path, i.state, document_id, failure FROM job_input AS i JOIN job AS j ON j.key = i.job WHERE j.id = $1 ORDER BY ordinal").Text(id)
            .RowsAsync(
                static r => new JobInput(r.Text(0), EnumText<JobState>.Read(r.Text(1)))
                {
                    DocumentId = r.TextOrNull(2),
                    Failure = r.TextOrNull(3) is { } failure ? JsonSerializer.Deserialize(failure, StoreJson.Diagnostic) : null,
                },
                cancellationToken).ConfigureAwait(false);
        return found[0] with { Inputs = [.. inputs] };
    }

    public static async Task<JobProgress?> ProgressAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken) => (await connection.Sql(
        """
        SELECT j.state, count(i.state), count(*) FILTER (WHERE i.state = 'done'), count(*) FILTER (WHERE i.state = 'failed')
        FROM job AS j LEFT JOIN job_input AS i ON i.job = j.key
        WHERE j.id = $1
        GROUP BY j.key
        """).Text(id)
        .RowsAsync(static r => new JobProgress(EnumText<JobState>.Read(r.Text(0)), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    public static NpgsqlCommand Query(NpgsqlConnection connection) => connection.Sql($"SELECT {Columns} FROM job ORDER BY started_at DESC, key DESC");

    public static Job Read(NpgsqlDataReader row) =>
        new(row.Text(0), JsonSerializer.Deserialize(row.Text(1), StoreJson.Texts), row.Text(2), EnumText<JobState>.Read(row.Text(3)), InstantText.Parse(row.Text(4)))
        {
            EndedAt = row.TextOrNull(5) is { } ended ? InstantText.Parse(ended) : null,
        };

    private static async Task InsertAsync(NpgsqlConnection connection, long key, long first, ImmutableArray<JobInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Length > 0)
        {
            await connection.Sql(
                """
                INSERT INTO job_input (job, ordinal, path, state, document_id, failure)
                SELECT $1, $2 + n - 1, path, state, document_id, failure
                FROM unnest($3, $4, $5, $6) WITH ORDINALITY AS t (path, state, document_id, failure, n)
                """)
                .Number(key).Number(first).Texts(inputs.Select(static i => i.Path)).Texts(inputs.Select(static i => EnumText<JobState>.Of(i.State)))
                .Texts(inputs.Select(static i => i.DocumentId)).Texts(inputs.Select(Failure)).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? Failure(JobInput input) => input.Failure is { } failure ? JsonSerializer.Serialize(failure, StoreJson.Diagnostic) : null;
}
