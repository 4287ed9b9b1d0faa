using NodaTime;
using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Writes one document with everything that belongs to it. The caller holds the transaction.</summary>
internal static class SqliteDocumentWriter
{
    /// <summary>Bits of a segment's key that hold its number.</summary>
    public const int NumberBits = 24;

    /// <summary>Documents whose keys differ only in these bits are a block: what they are found by lies together.</summary>
    public const int BlockBits = 10;

    public static void Write(SqliteSession session, SqliteForm form, Instant now, CancellationToken cancellationToken)
    {
        var document = form.Document;
        var known = session.Prepare("SELECT key FROM document WHERE id = ?").Add(document.Id).ReadNumber();
        if (known is { } old)
        {
            Delete(session, old, document.Id);
        }

        var key = WriteHead(session, known, document, now);
        if (document.SupersedingPath is { } path)
        {
            session.Prepare("UPDATE document SET superseded = 1 WHERE source_path = ? AND key <> ? AND superseded = 0").Add(path).Add(key).Run();
        }

        WriteText(session, key, document);
        WriteSegments(session, key, form, cancellationToken);
        MentionIndex.Keep(session, key, form.Mentions);
        session.Prepare("INSERT OR IGNORE INTO text_pending (document) VALUES (?)").Add(key).Run();
    }

    private static void Delete(SqliteSession session, long key, string id)
    {
        if (!MentionIndex.Forget(session, key))
        {
            DeleteMentions(session, key, id);
        }

        session.Prepare("DELETE FROM segment WHERE key BETWEEN ? AND ?").Add(key << NumberBits).Add(((key + 1) << NumberBits) - 1).Run();
        session.Prepare("DELETE FROM document_text WHERE document = ?").Add(key).Run();
        session.Prepare("DELETE FROM document WHERE key = ?").Add(key).Run();
    }

    // What the document was found by is read from its segments, so the indexes need no index of their own for deleting.
    private static void DeleteMentions(SqliteSession session, long key, string id)
    {
        var block = key >> BlockBits;
        try
        {
            var segments = SqliteDocumentReader.ReadSegments(session, key, id, CancellationToken.None);
            foreach (var (kind, value) in EncodedDocument.MentionsOf(segments))
            {
                session.Prepare("DELETE FROM mention WHERE block = ? AND kind = ? AND value = ? AND document = ?").Add(block).Add((long)kind).Add(value).Add(key).Run();
            }

            foreach (var (concept, number) in EncodedDocument.TermUsesOf(segments))
            {
                session.Prepare("DELETE FROM term_use WHERE block = ? AND concept = ? AND segment = ?").Add(block).Add(concept).Add((key << NumberBits) | (long)number).Run();
            }

            foreach (var day in EncodedDocument.DaysOf(segments))
            {
                session.Prepare("DELETE FROM mention_day WHERE block = ? AND class = ? AND first_day = ? AND last_day = ? AND document = ?").Add(block).Add((long)day.Class).Add((long)day.First).Add((long)day.Last).Add(key).Run();
            }
        }
        catch (Exception exception) when (StoredForm.IsDamage(exception))
        {
            // The old rows are damaged, which is a reason to replace them; their index entries are looked for in the whole block.
            session.ResetStatements();
            session.Prepare("DELETE FROM mention WHERE block = ? AND document = ?").Add(block).Add(key).Run();
            session.Prepare("DELETE FROM mention_day WHERE block = ? AND document = ?").Add(block).Add(key).Run();
            session.Prepare("DELETE FROM term_use WHERE block = ? AND segment BETWEEN ? AND ?").Add(block).Add(key << NumberBits).Add(((key + 1) << NumberBits) - 1).Run();
        }
    }

    private static long WriteHead(SqliteSession session, long? key, EncodedDocument document, Instant now)
    {
        session.Prepare(
            """
            INSERT INTO document (key, id, work_key, source_path, superseded, language, segments, stored_at, checksum, head, glossary)
            VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
            """)
            .Add(key)
            .Add(document.Id)
            .Add(document.WorkKey)
            .Add(document.Path)
            .Add(document.Language)
            .Add((long)document.Segments.Length)
            .Add(now)
            .Add(document.Checksum)
            .AddUtf8(document.Head)
            .Add(document.Glossary)
            .Run();
        return key ?? session.LastKey;
    }

    private static void WriteText(SqliteSession session, long key, EncodedDocument document)
    {
        var statement = session.Prepare("INSERT INTO document_text (document, source_text, normalized_text, between_segments, map, units) VALUES (?, ?, ?, ?, ?, ?)")
            .Add(key)
            .Add(document.Texts.Source)
            .Add(document.Texts.Normalized)
            .Add(document.Texts.IsBetween ? 1L : 0L);
        (document.Map is { } map ? statement.AddUtf8(map) : statement.AddNull()).AddUtf8(document.Units).Run();
    }

    private static void WriteSegments(SqliteSession session, long key, SqliteForm form, CancellationToken cancellationToken)
    {
        var document = form.Document;
        var insert = session.Prepare(
            """
            INSERT INTO segment (key, unit, unit_kind, source_start, source_end, normalized_start, normalized_end, language, language_confidence,
                checksum, source_text, normalized_text, parts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        for (var i = 0; i < document.Segments.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ref readonly var segment = ref document.Segments[i];
            if (segment.Number is < 0 or >= 1 << NumberBits)
            {
                throw SqliteFailure.From(SQLitePCL.raw.SQLITE_TOOBIG, session.Path, "");
            }

            insert
                .Add((key << NumberBits) | (long)segment.Number)
                .Add((long)segment.Unit)
                .AddWord(segment.UnitKind)
                .Add(segment.Source)
                .Add(segment.Normalized)
                .Add(segment.Language)
                .Add(segment.Confidence)
                .Add(document.Checksums[i]);
            form.AddTexts(insert, i);
            (segment.Parts is { } parts ? insert.AddUtf8(parts) : insert.AddNull()).Run();
        }
    }
}
