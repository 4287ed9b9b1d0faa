using NodaTime;
using Npgsql;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Reads and writes the memory.</summary>
internal static class PostgresMemory
{
    /// <summary>Adds entries whose identity is not known: the first one wins. In one order, so that writers never wait in a circle.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, IReadOnlyCollection<MemoryEntry> entries, Instant now, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var first = entries.DistinctBy(static e => e.WorkIdentity, StringComparer.Ordinal).OrderBy(static e => e.WorkIdentity, StringComparer.Ordinal).ToList();
        await connection.Sql(
            """
            INSERT INTO memory (work_identity, source_language, target_language, source_text, target_text, provider, model, billed_unit, billed_amount, added_at)
            SELECT *, $10 FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (work_identity) DO NOTHING
            """)
            .ByteArrays(first.Select(static e => PostgresText.Identity(e.WorkIdentity)))
            .Texts(first.Select(static e => e.From.Value))
            .Texts(first.Select(static e => e.To.Value))
            .Texts(first.Select(static e => e.SourceText))
            .Texts(first.Select(static e => e.TargetText))
            .Texts(first.Select(static e => e.Provider))
            .Texts(first.Select(static e => e.Model))
            .Texts(first.Select(static e => EnumText<BilledUnit>.Of(e.Billed.Unit)))
            .Numbers(first.Select(static e => e.Billed.Amount))
            .Text(InstantText.Format(now))
            .RunAsync(cancellationToken).ConfigureAwait(false);
    }

    public static async Task<IReadOnlyDictionary<string, MemoryMatch>> FindAsync(NpgsqlConnection connection, IReadOnlyCollection<string> identities, CancellationToken cancellationToken)
    {
        var wanted = identities.Distinct(StringComparer.Ordinal).ToList();
        var rows = await connection.Sql(
            """
            SELECT t.n, m.target_text, m.provider, m.model, m.added_at
            FROM unnest($1) WITH ORDINALITY AS t (identity, n) JOIN memory AS m ON m.work_identity = t.identity
            """)
            .ByteArrays(wanted.Select(PostgresText.Identity))
            .RowsAsync(r => new MemoryMatch(wanted[(int)r.GetInt64(0) - 1], r.Text(1), r.TextOrNull(2), r.TextOrNull(3)) { AddedAt = InstantText.Parse(r.Text(4)) }, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(static m => m.WorkIdentity, StringComparer.Ordinal);
    }
}
