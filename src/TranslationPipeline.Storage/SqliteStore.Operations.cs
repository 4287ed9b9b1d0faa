using System.Runtime.CompilerServices;
using NodaTime;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage;

/// <summary>Paid calls and what the people who run a store need.</summary>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public string Location => Path;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(account);
        var claims = new PaidCallClaim[calls.Count];
        await writer.WriteAsync(
            session =>
            {
                var now = clock.GetCurrentInstant();
                for (var i = 0; i < claims.Length; i++)
                {
                    claims[i] = SqlitePaidCalls.Claim(session, calls[i], account, owner, now, lease, leases);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return claims;
    }

    /// <inheritdoc/>
    public Task SettleAsync(IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(released);
        return writer.WriteAsync(
            session =>
            {
                var now = clock.GetCurrentInstant();
                foreach (var answer in answers)
                {
                    SqliteMemoryTable.Add(session, answer, now);
                    SqlitePaidCalls.Settle(session, answer.WorkIdentity, owner, answer.Billed.Amount);
                }

                foreach (var identity in released)
                {
                    SqlitePaidCalls.Settle(session, identity, owner, 0);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RateTurn> TakeTurnAsync(SharedRate rate, long units, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var turn = default(RateTurn);
        await writer.WriteAsync(session => turn = SqliteRates.Take(session, rate, units, clock.GetCurrentInstant()), cancellationToken).ConfigureAwait(false);
        return turn;
    }

    /// <inheritdoc/>
    public Task AbandonAsync(string owner, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => SqlitePaidCalls.Abandon(session, owner), cancellationToken);

    /// <inheritdoc/>
    public Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken) => Read(session => SqliteJobTable.Progress(session, jobId), cancellationToken);

    /// <inheritdoc/>
    public Task<Spending> FindSpendingAsync(string accountName, CancellationToken cancellationToken) =>
        Read(session => SqlitePaidCalls.Spending(session, accountName), cancellationToken);

    /// <inheritdoc/>
    public Task SaveGlossaryAsync(string state, IReadOnlyDictionary<string, string> versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(versions);
        return writer.WriteAsync(session => SqliteTermIndex.SaveGlossary(session, state, versions), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string?>> ListGlossariesAsync(CancellationToken cancellationToken) => Read(SqliteTermIndex.ListGlossaries, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>?> FindGlossaryAsync(string state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Read(session => SqliteTermIndex.FindGlossary(session, state), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RenewGlossaryAsync(string documentId, string state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documentId);
        ArgumentNullException.ThrowIfNull(state);
        return writer.WriteAsync(session => SqliteTermIndex.RenewGlossary(session, documentId, state), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TermUse> FindTermUsesAsync(TermUseQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.Probes.IsEmpty)
        {
            await IndexTextAsync(cancellationToken).ConfigureAwait(false);
        }

        await FillMentionsAsync(!query.Concepts.IsEmpty, cancellationToken).ConfigureAwait(false);
        var keys = await Read(session => SqliteTermIndex.Keys(session, query), cancellationToken).ConfigureAwait(false);
        foreach (var part in keys.Chunk(1_000))
        {
            foreach (var use in await Read(session => SqliteTermIndex.Read(session, part).ToList(), cancellationToken).ConfigureAwait(false))
            {
                yield return use;
            }
        }
    }

    /// <inheritdoc/>
    public Task<StoreStatistics> CountAsync(CancellationToken cancellationToken) => Read(
        session =>
        {
            long Number(string sql) => session.Prepare(sql).ReadNumber() ?? 0;
            var page = Number("PRAGMA page_size");
            return new StoreStatistics
            {
                Schema = Number("PRAGMA user_version"),
                Documents = Number("SELECT count(*) FROM document WHERE superseded = 0"),
                Superseded = Number("SELECT count(*) FROM document WHERE superseded = 1"),
                Segments = Number("SELECT coalesce(sum(segments), 0) FROM document"),
                Memory = Number("SELECT count(*) FROM memory"),
                Jobs = Number("SELECT count(*) FROM job"),
                OpenCalls = Number("SELECT count(*) FROM paid_call"),
                Unindexed = Number("SELECT count(*) FROM text_pending"),
                Bytes = Number("PRAGMA page_count") * page,
                FreeBytes = Number("PRAGMA freelist_count") * page,
            };
        },
        cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Diagnostic> VerifyAsync(Action<long>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        writer.ThrowIfNotOpen();
        var session = readers.Rent();
        try
        {
            foreach (var problem in SqliteVerification.Run(session, progress, cancellationToken))
            {
                yield return problem;
            }
        }
        finally
        {
            readers.Return(session);
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task VacuumAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        writer.ThrowIfNotOpen();
        readers.Clear();
        return Task.Run(
            () =>
            {
                using var session = SqliteSession.Open(Path, create: false);
                session.Execute("INSERT INTO segment_search (segment_search) VALUES ('optimize'); VACUUM; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task BackupAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        cancellationToken.ThrowIfCancellationRequested();
        writer.ThrowIfNotOpen();
        return Task.Run(
            () =>
            {
                // In place only when it is whole and on the disk.
                var part = $"{path}.part";
                File.Delete(part);
                using (var session = SqliteSession.Open(Path, create: false))
                {
                    session.Prepare("VACUUM INTO ?").Add(part).Run();
                }

                using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
                {
                    copy.Flush(flushToDisk: true);
                }

                File.Move(part, path, overwrite: false);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task IndexTextAsync(CancellationToken cancellationToken)
    {
        if (await Read(session => session.Prepare("SELECT EXISTS (SELECT 1 FROM text_pending)").ReadNumber() ?? 0, cancellationToken).ConfigureAwait(false) == 0)
        {
            return;
        }

        var isMore = true;
        while (isMore)
        {
            await writer.WriteAsync(session => isMore = StoredForm.Checked(Path, () => TextIndex.IndexSome(session, cancellationToken)), cancellationToken).ConfigureAwait(false);
        }
    }

    // What is stored must not suffer from damage elsewhere, which verify and every query name.
    private static void FillMentions(SqliteSession session)
    {
        try
        {
            MentionIndex.FillSome(session);
        }
        catch (Exception exception) when (StoredForm.IsDamage(exception))
        {
            session.ResetStatements();
        }
    }

    // What is asked for must be in the indexes.
    private async Task FillMentionsAsync(bool isAskedFor, CancellationToken cancellationToken)
    {
        var isMore = isAskedFor && !await Read(MentionIndex.IsComplete, cancellationToken).ConfigureAwait(false);
        while (isMore)
        {
            await writer.WriteAsync(session => isMore = StoredForm.Checked(Path, () => MentionIndex.FillSome(session)), cancellationToken).ConfigureAwait(false);
        }
    }
}
