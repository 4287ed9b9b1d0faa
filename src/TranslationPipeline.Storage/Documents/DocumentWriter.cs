using NodaTime;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Writes one document with everything that belongs to it. The caller holds the transaction.</summary>
internal static class DocumentWriter
{
    private const string Standard = "-"; // standard input: two texts read from it have nothing in common

    public static void Write(SqliteSession session, DocumentResult result, string workKey, Instant now, CancellationToken cancellationToken)
    {
        var key = session.Prepare("SELECT key FROM document WHERE id = ?").Add(result.Document.Id).ReadNumber();
        if (key is { } known)
        {
            session.Prepare("DELETE FROM document WHERE key = ?").Add(known).Run(); // and every part of it, by cascade
        }

        var document = WriteHeader(session, key, result, workKey, now);
        Supersede(session, document, result.Document.Metadata.SourcePath);
        WriteText(session, document, result);
        UnitRow.WriteAll(session, document, result);

        foreach (var segment in result.Segments.OrEmpty())
        {
            cancellationToken.ThrowIfCancellationRequested();
            SegmentWriter.Write(session, document, segment);
        }
    }

    private static long WriteHeader(SqliteSession session, long? key, DocumentResult result, string workKey, Instant now)
    {
        var metadata = result.Document.Metadata;
        session.Prepare(
            """
            INSERT INTO document (key, id, work_key, source_path, superseded, language, segments, stored_at,
                published, agency, declared_language, zone, encoding, anchor_date, anchor_zone, anchor_from, dateline, targets)
            VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Add(key)
            .Add(result.Document.Id)
            .Add(workKey)
            .Add(metadata.SourcePath)
            .Add(result.Language)
            .Add((long)result.Segments.OrEmpty().Length)
            .Add(now)
            .Add(metadata.Published)
            .Add(metadata.Agency)
            .Add(metadata.DeclaredLanguage)
            .Add(metadata.Zone)
            .Add(metadata.Encoding)
            .Add(result.Anchor.Date)
            .Add(result.Anchor.Zone)
            .AddWord(result.Anchor.From)
            .AddJsonOrNull(result.Dateline, StoreJson.Dateline)
            .Add(string.Join(' ', result.Targets.OrEmpty()))
            .Run();
        return key ?? session.LastKey;
    }

    private static void Supersede(SqliteSession session, long document, string? path)
    {
        if (path is not null and not Standard)
        {
            session.Prepare("UPDATE document SET superseded = 1 WHERE source_path = ? AND key <> ? AND superseded = 0").Add(path).Add(document).Run();
        }
    }

    private static void WriteText(SqliteSession session, long document, DocumentResult result)
    {
        var statement = session.Prepare("INSERT INTO document_text (document, source_text, normalized_text, map) VALUES (?, ?, ?, ?)")
            .Add(document)
            .Add(result.Document.SourceText)
            .Add(result.NormalizedText == result.Document.SourceText ? null : result.NormalizedText);
        (result.Map.IsIdentity ? statement.AddNull() : statement.AddJson(result.Map.Replacements, StoreJson.Replacements)).Run();
    }
}
