using System.Collections.Immutable;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Reads and writes jobs and their inputs. The caller holds the transaction.</summary>
internal static class SqliteJobTable
{
    private const string Columns = "id, arguments, working_directory, state, started_at, ended_at";

    public static void Save(SqliteSession session, Job job, CancellationToken cancellationToken)
    {
        session.Prepare(
            """
            INSERT INTO job (id, arguments, working_directory, state, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET arguments = excluded.arguments, working_directory = excluded.working_directory,
                state = excluded.state, started_at = excluded.started_at, ended_at = excluded.ended_at
            """)
            .Add(job.Id)
            .AddJson(job.Arguments.OrEmpty(), StoreJson.Texts)
            .Add(job.WorkingDirectory)
            .AddWord(job.State)
            .Add(job.StartedAt)
            .Add(job.EndedAt)
            .Run();
        var key = Key(session, job.Id);
        session.Prepare("DELETE FROM job_input WHERE job = ?").Add(key).Run();
        foreach (var (ordinal, input) in job.Inputs.OrEmpty().Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(session, key, ordinal, input);
        }
    }

    public static void SaveInput(SqliteSession session, string jobId, JobInput input)
    {
        var key = Key(session, jobId);
        session.Prepare("UPDATE job_input SET state = ?, document_id = ?, failure = ? WHERE job = ? AND path = ?")
            .AddWord(input.State)
            .Add(input.DocumentId)
            .AddJsonOrNull(input.Failure, StoreJson.Diagnostic)
            .Add(key)
            .Add(input.Path)
            .Run();
        if (session.Changes == 0)
        {
            var next = session.Prepare("SELECT coalesce(max(ordinal) + 1, 0) FROM job_input WHERE job = ?").Add(key).ReadNumber() ?? 0;
            Insert(session, key, next, input);
        }
    }

    public static Job? Find(SqliteSession session, string id)
    {
        var row = session.Prepare($"SELECT key, {Columns} FROM job WHERE id = ?").Add(id);
        if (!row.Read())
        {
            return null;
        }

        var key = row.Int64();
        var job = Read(row);
        row.Reset();
        return job with { Inputs = Inputs(session, key) };
    }

    public static JobProgress? Progress(SqliteSession session, string id)
    {
        var row = session.Prepare(
            """
            SELECT j.state, count(i.state), count(*) FILTER (WHERE i.state = 'done'), count(*) FILTER (WHERE i.state = 'failed')
            FROM job AS j LEFT JOIN job_input AS i ON i.job = j.key
            WHERE j.id = ?
            GROUP BY j.key
            """).Add(id);
        var progress = row.Read() ? new JobProgress(row.Word<JobState>(), row.Int64(), row.Int64(), row.Int64()) : null;
        row.Reset();
        return progress;
    }

    /// <summary>All jobs, newest first; each is read with <see cref="Read"/>.</summary>
    public static SqliteStatement Query(SqliteSession session) => session.Prepare($"SELECT {Columns} FROM job ORDER BY started_at DESC, key DESC");

    public static Job Read(SqliteStatement row) =>
        new(row.Text(), row.Json(StoreJson.Texts), row.Text(), row.Word<JobState>(), row.Instant()) { EndedAt = row.InstantOrNull() };

    private static ImmutableArray<JobInput> Inputs(SqliteSession session, long key)
    {
        var row = session.Prepare("SELECT path, state, document_id, failure FROM job_input WHERE job = ? ORDER BY ordinal").Add(key);
        var inputs = ImmutableArray.CreateBuilder<JobInput>();
        while (row.Read())
        {
            inputs.Add(new JobInput(row.Text(), row.Word<JobState>())
            {
                DocumentId = row.TextOrNull(),
                Failure = row.JsonOrNull(StoreJson.Diagnostic),
            });
        }

        return inputs.DrainToImmutable();
    }

    private static void Insert(SqliteSession session, long key, long ordinal, JobInput input) =>
        session.Prepare("INSERT INTO job_input (job, ordinal, path, state, document_id, failure) VALUES (?, ?, ?, ?, ?, ?)")
            .Add(key)
            .Add(ordinal)
            .Add(input.Path)
            .AddWord(input.State)
            .Add(input.DocumentId)
            .AddJsonOrNull(input.Failure, StoreJson.Diagnostic)
            .Run();

    private static long Key(SqliteSession session, string jobId) =>
        session.Prepare("SELECT key FROM job WHERE id = ?").Add(jobId).ReadNumber()
        ?? throw new StoreException(new Diagnostic("store.job-unknown", $"the store has no job '{jobId}'", "List the jobs with 'tpipe jobs list'.") { File = session.Path });
}
