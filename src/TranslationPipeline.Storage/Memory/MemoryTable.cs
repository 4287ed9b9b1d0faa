using NodaTime;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Memory;

/// <summary>Reads and writes the memory. The caller holds the transaction.</summary>
internal static class MemoryTable
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

    /// <summary>Adds the targets of a document that did not come out of the memory.</summary>
    public static void AddTargets(SqliteSession session, DocumentResult result, Instant now)
    {
        foreach (var segment in result.Segments.OrEmpty())
        {
            foreach (var target in segment.Targets.OrEmpty().Where(static t => t.Origin != TargetOrigin.Memory))
            {
                var entry = new MemoryEntry(target.WorkIdentity, segment.Language, target.Language, segment.NormalizedText, target.Text)
                {
                    Provider = target.Provider,
                    Model = target.Model,
                    Billed = target.Billed,
                };
                Add(session, entry, now);
            }
        }
    }

    /// <summary>Finds the translation of one identity; null when there is none.</summary>
    public static MemoryMatch? Find(SqliteSession session, string identity)
    {
        var row = IdentityValue.Add(session.Prepare("SELECT target_text, provider, model FROM memory WHERE work_identity = ?"), identity);
        var match = row.Read() ? new MemoryMatch(identity, row.Text(), row.TextOrNull(), row.TextOrNull()) : null;
        row.Reset();
        return match;
    }
}
