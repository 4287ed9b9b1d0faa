using System.Diagnostics;
using System.Runtime.CompilerServices;
using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Postgres;

namespace TranslationPipeline.Storage;

/// <summary>Paid calls and what the people who run a store need.</summary>
public sealed partial class PostgresStore
{
    private const int IndexedTogether = 500;

    /// <inheritdoc/>
    public Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(account);
        return TransactAsync(connection => PostgresPaidCalls.ClaimAsync(connection, calls, account, owner, lease, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(released);
        return TransactAsync(
            async connection =>
            {
                await PostgresPaidCalls.SettleAsync(connection, answers, released, account, owner, clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RateTurn> TakeTurnAsync(SharedRate rate, long units, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return UseAsync(connection => PostgresRates.TakeAsync(connection, rate, units, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task AbandonAsync(string owner, CancellationToken cancellationToken) => TransactAsync(
        connection => connection.Sql(
            """
            WITH gone AS (DELETE FROM paid_call WHERE starts_with(owner, $1) RETURNING account, reserved)
            UPDATE account AS a SET spent = a.spent + g.reserved, reserved = a.reserved - g.reserved
            FROM (SELECT account, sum(reserved)::bigint AS reserved FROM gone GROUP BY account) AS g WHERE a.name = g.account
            """).Text(owner).RunAsync(cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken) =>
        UseAsync(connection => PostgresJobs.ProgressAsync(connection, jobId, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken) =>
        UseAsync(connection => PostgresPaidCalls.FindSpendingAsync(connection, accountName, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<StoreStatistics> CountAsync(CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            async Task<long> Number(string sql) => await connection.Sql(sql).NumberAsync(cancellationToken).ConfigureAwait(false) ?? 0;
            return new StoreStatistics
            {
                Schema = await Number("SELECT max(version) FROM tpipe_schema").ConfigureAwait(false),
                Documents = await Number("SELECT count(*) FROM document WHERE NOT superseded").ConfigureAwait(false),
                Superseded = await Number("SELECT count(*) FROM document WHERE superseded").ConfigureAwait(false),
                Segments = await Number("SELECT coalesce(sum(segments), 0)::bigint FROM document").ConfigureAwait(false),
                Memory = await Number("SELECT count(*) FROM memory").ConfigureAwait(false),
                Jobs = await Number("SELECT count(*) FROM job").ConfigureAwait(false),
                OpenCalls = await Number("SELECT count(*) FROM paid_call").ConfigureAwait(false),
                Unindexed = await Number("SELECT count(*) FROM text_pending").ConfigureAwait(false),
                Bytes = await Number("SELECT pg_database_size(current_database())").ConfigureAwait(false),
            };
        },
        cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Diagnostic> VerifyAsync(Action<long>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (sql, what) in new[]
        {
            ("SELECT count(*) FROM segment AS s WHERE NOT EXISTS (SELECT 1 FROM document WHERE key = s.document)", "segments without a document"),
            ("SELECT count(*) FROM document AS d WHERE NOT EXISTS (SELECT 1 FROM document_text WHERE document = d.key)", "documents without a text"),
            ("SELECT count(*) FROM paid_call AS p WHERE NOT EXISTS (SELECT 1 FROM account WHERE name = p.account)", "paid calls without an account"),
        })
        {
            if (await UseAsync(connection => connection.Sql(sql).NumberAsync(cancellationToken), cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                yield return new Diagnostic("store.corrupt", $"there are {count} {what}", "Put back a backup from before the damage, or run the jobs again.") { File = Location };
            }
        }

        var read = 0L;
        await foreach (var document in ListAsync(new SegmentQuery { IncludeSuperseded = true, Unordered = true }, cancellationToken).ConfigureAwait(false))
        {
            Diagnostic? problem = null;
            try
            {
                await LoadAsync(document.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException exception) when (exception.Diagnostic.Code == "store.corrupt")
            {
                problem = exception.Diagnostic with { Message = $"document {document.Id} cannot be read: {exception.InnerException?.Message ?? exception.Diagnostic.Message}" };
            }

            if (problem is not null)
            {
                yield return problem;
            }

            if (++read % 1_000 == 0)
            {
                progress?.Invoke(read);
            }
        }

        progress?.Invoke(read);
    }

    /// <inheritdoc/>
    public Task VacuumAsync(CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            var vacuum = connection.Sql("VACUUM (ANALYZE)");
            vacuum.CommandTimeout = 0;
            return await vacuum.RunAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Calls <c>pg_dump</c>; <c>pg_restore</c> reads the file.</remarks>
    public async Task BackupAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var address = PostgresAddress.Read(uri);
        var part = $"{path}.part";
        var start = new ProcessStartInfo("pg_dump") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "--format=custom", "--no-password", $"--file={part}" })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in new[] { ("PGHOST", address.Host), ("PGPORT", address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("PGUSER", address.Username), ("PGDATABASE", address.Database), ("PGPASSWORD", address.Password) })
        {
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        Process dump;
        try
        {
            dump = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new StoreException(new Diagnostic("store.backup", "pg_dump was not found", "Install PostgreSQL's client programs, or use your own backup of the server.") { File = path }, exception);
        }

        using (dump)
        {
            var errors = await dump.StandardError.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await dump.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            if (dump.ExitCode != 0)
            {
                File.Delete(part);
                throw new StoreException(new Diagnostic("store.backup", $"pg_dump failed: {errors.Trim()}", "Check that its version is not older than the server's and that the folder is writable.") { File = path });
            }
        }

        File.Move(part, path, overwrite: false);
    }

    /// <inheritdoc/>
    public Task SaveGlossaryAsync(string state, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(versions);
        return UseAsync(connection => PostgresTermIndex.SaveGlossaryAsync(connection, state, versions, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> ListGlossariesAsync(CancellationToken cancellationToken) =>
        UseAsync(connection => PostgresTermIndex.ListGlossariesAsync(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>?> FindGlossaryAsync(string state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return UseAsync(connection => PostgresTermIndex.FindGlossaryAsync(connection, state, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RenewGlossaryAsync(string documentId, string state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        ArgumentNullException.ThrowIfNull(state);
        return UseAsync(connection => PostgresTermIndex.RenewGlossaryAsync(connection, documentId, state, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TermUse> FindTermUsesAsync(TermUseQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.Probes.IsEmpty)
        {
            await IndexTextAsync(cancellationToken).ConfigureAwait(false);
        }

        var documents = await UseAsync(connection => PostgresTermIndex.DocumentsAsync(connection, query, cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach (var (key, id, head) in documents)
        {
            foreach (var use in await UseAsync(connection => PostgresTermIndex.ReadAsync(connection, key, id, head, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                yield return use;
            }
        }
    }

    /// <inheritdoc/>
    public async Task IndexTextAsync(CancellationToken cancellationToken)
    {
        while (await TransactAsync(connection => IndexSomeAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false) == IndexedTogether)
        {
        }
    }

    // Several programs may index at once: each takes documents that no other has.
    private static async Task<int> IndexSomeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var documents = await connection.Sql(
            """
            SELECT p.document, d.id FROM text_pending AS p LEFT JOIN document AS d ON d.key = p.document
            ORDER BY p.document LIMIT $1 FOR UPDATE OF p SKIP LOCKED
            """).Number(IndexedTogether).RowsAsync(static r => (Key: r.GetInt64(0), Id: r.TextOrNull(1)), cancellationToken).ConfigureAwait(false);
        if (documents.Count == 0)
        {
            return 0;
        }

        var rows = new List<(long Document, long Number, string Vector)>();
        foreach (var (key, id) in documents.Where(static d => d.Id is not null))
        {
            foreach (var segment in await PostgresDocumentReader.ReadSegmentsAsync(connection, key, id!, cancellationToken).ConfigureAwait(false))
            {
                if (segment.ToSearchText() is { Length: > 0 } text)
                {
                    rows.Add((key, segment.Number, TextVector.Of(text)));
                }
            }
        }

        await connection.Sql("DELETE FROM segment_search WHERE document = ANY ($1)").Numbers(documents.Select(static d => d.Key)).RunAsync(cancellationToken).ConfigureAwait(false);
        await connection.Sql("INSERT INTO segment_search (document, number, body) SELECT document, number, body::tsvector FROM unnest($1, $2, $3) AS t (document, number, body)")
            .Numbers(rows.Select(static r => r.Document)).Numbers(rows.Select(static r => r.Number)).Texts(rows.Select(static r => r.Vector)).RunAsync(cancellationToken).ConfigureAwait(false);
        await connection.Sql("DELETE FROM text_pending WHERE document = ANY ($1)").Numbers(documents.Select(static d => d.Key)).RunAsync(cancellationToken).ConfigureAwait(false);
        return documents.Count;
    }
}
