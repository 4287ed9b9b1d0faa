using NodaTime;
using Npgsql;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Turns at rates that workers share: a row holds until when a rate is used up, by the clock of the server. Each turn is one statement, and so one transaction.</summary>
internal static class PostgresRates
{
    public static async Task<RateTurn> TakeAsync(NpgsqlConnection connection, SharedRate rate, long units, CancellationToken cancellationToken)
    {
        await connection.Sql("INSERT INTO rate (name, used_until) VALUES ($1, '-infinity') ON CONFLICT DO NOTHING").Text(rate.Name).RunAsync(cancellationToken).ConfigureAwait(false);

        // The clock is read once the row is locked: those who waited for it do not count from before.
        var waits = await connection.Sql(
            """
            WITH turn AS MATERIALIZED (SELECT used_until FROM rate WHERE name = $1 FOR UPDATE),
                 clock AS MATERIALIZED (SELECT used_until, clock_timestamp() AS now FROM turn),
                 planned AS (SELECT now, greatest(used_until, now) + $2 * interval '1 microsecond' AS until FROM clock),
                 waited AS (SELECT until, greatest(0, ceil(extract(epoch FROM until - now) * 1000000) - $3)::bigint AS wait FROM planned),
                 taken AS (UPDATE rate SET used_until = until FROM waited WHERE name = $1 AND wait <= $4 RETURNING 1)
            SELECT wait FROM waited
            """)
            .Text(rate.Name).Number(Microseconds(rate.TimeOf(units))).Number(Microseconds(rate.TimeOfBurst)).Number(Microseconds(rate.MaxWait))
            .RowsAsync(static r => r.GetInt64(0), cancellationToken).ConfigureAwait(false);
        var wait = Duration.FromNanoseconds(waits.Single() * 1_000L);
        return new RateTurn(wait <= rate.MaxWait, wait);
    }

    private static long Microseconds(Duration duration) => (long)Math.Ceiling(duration.TotalMilliseconds * 1_000);
}
