using NodaTime;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Reads and writes the memory. The caller holds the transaction.</summary>
internal static class SqliteMemoryTable
{
    /// <summary>Adds an entry unless its identity is known: the first one wins.</summary>
    public static void Add(SqliteSession session, MemoryEntry entry, Instant now) => IdentityValue.Add(
        session.Prepare(
            """
            INSERT INTO memory (work_identity, source_language, target_language, source_text, target_text, provider, model, billed_unit, billed_amount, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (work_identity) DO NOTHING
            """),
        entry.WorkIdentity)
        .Add(entry.From)
        .Add(entry.To)
        .Add(entry.SourceText)
        .Add(entry.TargetText)
        .Add(entry.Provider)
        .Add(entry.Model)
        .AddWord(entry.Billed.Unit)
        .Add(entry.Billed.Amount)
        .Add(now)
        .Run();

    /// <summary>Finds the translation of one identity; null when there is none.</summary>
    public static MemoryMatch? Find(SqliteSession session, string identity)
    {
        var row = IdentityValue.Add(session.Prepare("SELECT target_text, provider, model, added_at FROM memory WHERE work_identity = ?"), identity);
        var match = row.Read() ? new MemoryMatch(identity, row.Text(), row.TextOrNull(), row.TextOrNull()) { AddedAt = row.Instant() } : null;
        row.Reset();
        return match;
    }
}
