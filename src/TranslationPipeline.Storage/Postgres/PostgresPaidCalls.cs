using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>
/// Claims and settles paid calls. The row of the account is locked first, by claims and by settlements: claim, memory and budget
/// are decided together, whatever many workers do. Times are those of the server.
/// </summary>
internal static class PostgresPaidCalls
{
    public static async Task<IReadOnlyList<PaidCallClaim>> ClaimAsync(NpgsqlConnection connection, IReadOnlyList<PaidCall> calls, SpendAccount account, string owner, Duration lease, CancellationToken cancellationToken)
    {
        var milliseconds = (long)lease.TotalMilliseconds;
        var spending = await LockAsync(connection, account, cancellationToken).ConfigureAwait(false);
        var answered = await PostgresMemory.FindAsync(connection, [.. calls.Select(static c => c.WorkIdentity)], cancellationToken).ConfigureAwait(false);
        var known = await FindCallsAsync(connection, calls, milliseconds, cancellationToken).ConfigureAwait(false);
        var claims = new PaidCallClaim[calls.Count];
        var claimed = new List<(PaidCall Call, long Reserved)>();
        var over = new List<byte[]>();
        var moved = new Dictionary<string, long>(StringComparer.Ordinal); // what dead processes reserved, by account
        foreach (var (i, call) in calls.Index())
        {
            if (answered.TryGetValue(call.WorkIdentity, out var answer))
            {
                claims[i] = new PaidCallClaim(PaidCallState.Answered, answer);
                continue;
            }

            if (known.TryGetValue(call.WorkIdentity, out var old))
            {
                if (old.Owner == owner)
                {
                    claimed.Add((call, old.Reserved));
                    claims[i] = new PaidCallClaim(PaidCallState.Claimed);
                    continue;
                }

                if (!old.IsOver)
                {
                    claims[i] = new PaidCallClaim(PaidCallState.Taken);
                    continue;
                }

                // The process that claimed it is gone and may have been billed.
                known.Remove(call.WorkIdentity);
                over.Add(PostgresText.Identity(call.WorkIdentity));
                moved[old.Account] = moved.GetValueOrDefault(old.Account) + old.Reserved;
                if (old.Account == account.Name)
                {
                    spending = new Spending(spending.Spent + old.Reserved, spending.Reserved - old.Reserved);
                }
            }

            if (account.Limit is { } limit && spending.Spent + spending.Reserved + call.Estimate > limit)
            {
                claims[i] = new PaidCallClaim(PaidCallState.OverBudget);
                continue;
            }

            spending = spending with { Reserved = spending.Reserved + call.Estimate };
            claimed.Add((call, call.Estimate));
            known[call.WorkIdentity] = new KnownCall(account.Name, owner, call.Estimate, IsOver: false); // named twice in one claim, it is reserved once
            claims[i] = new PaidCallClaim(PaidCallState.Claimed);
        }

        await MoveAsync(connection, moved, cancellationToken).ConfigureAwait(false);
        await connection.Sql("DELETE FROM paid_call WHERE work_identity = ANY ($1)").ByteArrays(over).RunAsync(cancellationToken).ConfigureAwait(false);
        claimed = [.. claimed.DistinctBy(static c => c.Call.WorkIdentity, StringComparer.Ordinal)];
        await connection.Sql(
            """
            INSERT INTO paid_call (work_identity, account, owner, lease_until, reserved)
            SELECT identity, $3, $4, now() + $5 * interval '1 millisecond', reserved FROM unnest($1, $2) AS t (identity, reserved)
            ON CONFLICT (work_identity) DO UPDATE SET lease_until = excluded.lease_until
            """)
            .ByteArrays(claimed.Select(static c => PostgresText.Identity(c.Call.WorkIdentity))).Numbers(claimed.Select(static c => c.Reserved)).Text(account.Name).Text(owner).Number(milliseconds)
            .RunAsync(cancellationToken).ConfigureAwait(false);
        await connection.Sql("UPDATE account SET reserved = $2 WHERE name = $1").Text(account.Name).Number(spending.Reserved).RunAsync(cancellationToken).ConfigureAwait(false);
        return claims;
    }

    public static async Task SettleAsync(NpgsqlConnection connection, IReadOnlyList<MemoryEntry> answers, IReadOnlyCollection<string> released, SpendAccount account, string owner, Instant now, CancellationToken cancellationToken)
    {
        await LockAsync(connection, account, cancellationToken).ConfigureAwait(false);
        var settled = await connection.Sql("DELETE FROM paid_call WHERE owner = $2 AND work_identity = ANY ($1) RETURNING work_identity, reserved")
            .ByteArrays(answers.Select(static a => a.WorkIdentity).Concat(released).Select(PostgresText.Identity)).Text(owner)
            .RowsAsync(static r => (Identity: Convert.ToHexString(r.GetFieldValue<byte[]>(0)), Reserved: r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        var mine = settled.Select(static s => s.Identity).ToHashSet(StringComparer.Ordinal);

        // A call that another has taken over was counted then.
        var billed = answers.DistinctBy(static a => a.WorkIdentity, StringComparer.Ordinal).Where(a => mine.Contains(Convert.ToHexString(PostgresText.Identity(a.WorkIdentity)))).Sum(static a => a.Billed.Amount);
        await connection.Sql("UPDATE account SET spent = spent + $2, reserved = reserved - $3 WHERE name = $1")
            .Text(account.Name).Number(billed).Number(settled.Sum(static s => s.Reserved)).RunAsync(cancellationToken).ConfigureAwait(false);
        await PostgresMemory.AddAsync(connection, answers, now, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<Spending> FindSpendingAsync(NpgsqlConnection connection, string account, CancellationToken cancellationToken) =>
        (await connection.Sql("SELECT spent, reserved FROM account WHERE name = $1").Text(account)
            .RowsAsync(static r => new Spending(r.GetInt64(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    private static async Task<Spending> LockAsync(NpgsqlConnection connection, SpendAccount account, CancellationToken cancellationToken)
    {
        await connection.Sql("INSERT INTO account (name, unit, spent, reserved) VALUES ($1, $2, 0, 0) ON CONFLICT DO NOTHING")
            .Text(account.Name).Text(EnumText<BilledUnit>.Of(account.Unit)).RunAsync(cancellationToken).ConfigureAwait(false);
        // All others wait for this row: a process that is stopped while it holds it loses it after ten seconds.
        return (await connection.Sql("SELECT spent, reserved, set_config('idle_in_transaction_session_timeout', '10000', true) FROM account WHERE name = $1 FOR UPDATE").Text(account.Name)
            .RowsAsync(static r => new Spending(r.GetInt64(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false)).Single();
    }

    // A lease that ran out while the server was away proves nothing: its owner may hold the answer and be waiting to bring it. So
    // nothing is taken over before the server has run for a whole lease.
    private static async Task<Dictionary<string, KnownCall>> FindCallsAsync(NpgsqlConnection connection, IReadOnlyList<PaidCall> calls, long milliseconds, CancellationToken cancellationToken)
    {
        var rows = await connection.Sql(
            """
            SELECT t.n, p.account, p.owner, p.reserved, p.lease_until < now() AND now() - pg_postmaster_start_time() > $2 * interval '1 millisecond'
            FROM unnest($1) WITH ORDINALITY AS t (identity, n) JOIN paid_call AS p ON p.work_identity = t.identity
            """)
            .ByteArrays(calls.Select(static c => PostgresText.Identity(c.WorkIdentity))).Number(milliseconds)
            .RowsAsync(r => (calls[(int)r.GetInt64(0) - 1].WorkIdentity, Call: new KnownCall(r.Text(1), r.Text(2), r.GetInt64(3), r.GetBoolean(4))), cancellationToken).ConfigureAwait(false);
        var known = new Dictionary<string, KnownCall>(StringComparer.Ordinal);
        foreach (var (identity, call) in rows)
        {
            known[identity] = call;
        }

        return known;
    }

    private static async Task MoveAsync(NpgsqlConnection connection, Dictionary<string, long> moved, CancellationToken cancellationToken)
    {
        foreach (var (name, amount) in moved)
        {
            await connection.Sql("UPDATE account SET spent = spent + $2, reserved = reserved - $2 WHERE name = $1").Text(name).Number(amount).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record KnownCall(string Account, string Owner, long Reserved, bool IsOver);
}
