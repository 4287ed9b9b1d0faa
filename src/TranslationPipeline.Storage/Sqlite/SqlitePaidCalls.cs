using NodaTime;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Claims and settles paid calls. The caller holds the transaction, so claim and budget are decided together.</summary>
internal static class SqlitePaidCalls
{
    public static PaidCallClaim Claim(SqliteSession session, PaidCall call, SpendAccount account, string owner, Instant now, Duration lease, LeaseWatch watch)
    {
        if (SqliteMemoryTable.Find(session, call.WorkIdentity) is { } answer)
        {
            watch.Forget(call.WorkIdentity);
            return new PaidCallClaim(PaidCallState.Answered, answer);
        }

        if (FindCall(session, call.WorkIdentity) is { } known)
        {
            if (known.Owner == owner)
            {
                Put(session, call.WorkIdentity, known.Account, owner, now + lease, known.Reserved);
                return new PaidCallClaim(PaidCallState.Claimed);
            }

            if (!watch.IsOver(call.WorkIdentity, known.Until, lease))
            {
                return new PaidCallClaim(PaidCallState.Taken);
            }

            // The process that claimed it is gone and may have been billed.
            Move(session, known.Account, spent: known.Reserved, reserved: -known.Reserved);
            session.Prepare("DELETE FROM paid_call WHERE work_identity = ?").AddIdentity(call.WorkIdentity).Run();
        }

        watch.Forget(call.WorkIdentity);
        var spending = Spending(session, account.Name);
        if (account.Limit is { } limit && spending.Spent + spending.Reserved + call.Estimate > limit)
        {
            return new PaidCallClaim(PaidCallState.OverBudget);
        }

        session.Prepare("INSERT INTO account (name, unit, spent, reserved) VALUES (?, ?, 0, ?) ON CONFLICT (name) DO UPDATE SET reserved = reserved + excluded.reserved")
            .Add(account.Name).AddWord(account.Unit).Add(call.Estimate).Run();
        Put(session, call.WorkIdentity, account.Name, owner, now + lease, call.Estimate);
        return new PaidCallClaim(PaidCallState.Claimed);
    }

    /// <summary>Ends a claim; when another has taken it over, its cost was counted then.</summary>
    public static void Settle(SqliteSession session, string identity, string owner, long billed)
    {
        if (FindCall(session, identity) is { } known && known.Owner == owner)
        {
            Move(session, known.Account, billed, -known.Reserved);
            session.Prepare("DELETE FROM paid_call WHERE work_identity = ?").AddIdentity(identity).Run();
        }
    }

    public static void Abandon(SqliteSession session, string owner)
    {
        const string Whose = "substr(owner, 1, length(?1)) = ?1";
        session.Prepare($"UPDATE account SET spent = spent + gone.reserved, reserved = account.reserved - gone.reserved FROM (SELECT account, sum(reserved) AS reserved FROM paid_call WHERE {Whose} GROUP BY account) AS gone WHERE name = gone.account").Add(owner).Run();
        session.Prepare($"DELETE FROM paid_call WHERE {Whose}").Add(owner).Run();
    }

    public static Spending Spending(SqliteSession session, string account)
    {
        var row = session.Prepare("SELECT spent, reserved FROM account WHERE name = ?").Add(account);
        var spending = row.Read() ? new Spending(row.Int64(), row.Int64()) : default;
        row.Reset();
        return spending;
    }

    private static (string Account, string Owner, Instant Until, long Reserved)? FindCall(SqliteSession session, string identity)
    {
        var row = session.Prepare("SELECT account, owner, lease_until, reserved FROM paid_call WHERE work_identity = ?").AddIdentity(identity);
        (string, string, Instant, long)? found = row.Read() ? (row.Text(), row.Text(), row.Instant(), row.Int64()) : null;
        row.Reset();
        return found;
    }

    private static void Put(SqliteSession session, string identity, string account, string owner, Instant until, long reserved) =>
        session.Prepare("INSERT OR REPLACE INTO paid_call (work_identity, account, owner, lease_until, reserved) VALUES (?, ?, ?, ?, ?)")
            .AddIdentity(identity).Add(account).Add(owner).Add(InstantText.Format(until)).Add(reserved).Run();

    private static void Move(SqliteSession session, string account, long spent, long reserved) =>
        session.Prepare("UPDATE account SET spent = spent + ?, reserved = reserved + ? WHERE name = ?").Add(spent).Add(reserved).Add(account).Run();

    private static SqliteStatement AddIdentity(this SqliteStatement statement, string identity) => IdentityValue.Add(statement, identity);
}
