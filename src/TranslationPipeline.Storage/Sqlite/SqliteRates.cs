using NodaTime;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Turns at rates that processes share: a row holds until when a rate is used up. The caller holds the transaction.</summary>
internal static class SqliteRates
{
    public static RateTurn Take(SqliteSession session, SharedRate rate, long units, Instant now)
    {
        var row = session.Prepare("SELECT used_until FROM rate WHERE name = ?").Add(rate.Name);
        var used = row.Read() ? row.Instant() : now;
        row.Reset();
        var until = Instant.Max(used, now) + rate.TimeOf(units);
        var wait = Duration.Max(until - rate.TimeOfBurst - now, Duration.Zero);
        if (wait > rate.MaxWait)
        {
            return new RateTurn(false, wait);
        }

        session.Prepare("INSERT OR REPLACE INTO rate (name, used_until) VALUES (?, ?)").Add(rate.Name).Add(InstantText.Format(until)).Run();
        return new RateTurn(true, wait);
    }
}
