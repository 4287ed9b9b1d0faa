namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// The full-text index. It is filled in large batches when somebody asks for words or a job ends, not with every document: filling
/// it costs as much as everything else together.
/// </summary>
internal static class TextIndex
{
    private const int DocumentsTogether = 500;

    /// <summary>Indexes some of the documents that wait; false when none was left.</summary>
    public static bool IndexSome(SqliteSession session, CancellationToken cancellationToken)
    {
        var documents = new List<(long Key, string? Id)>();
        var row = session.Prepare("SELECT p.document, d.id FROM text_pending AS p LEFT JOIN document AS d ON d.key = p.document ORDER BY p.document LIMIT ?").Add((long)DocumentsTogether);
        while (row.Read())
        {
            documents.Add((row.Int64(), row.TextOrNull()));
        }

        foreach (var (key, id) in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Prepare("DELETE FROM segment_search WHERE rowid BETWEEN ? AND ?").Add(key << SqliteDocumentWriter.NumberBits).Add(((key + 1) << SqliteDocumentWriter.NumberBits) - 1).Run();
            if (id is not null)
            {
                foreach (var segment in SqliteDocumentReader.ReadSegments(session, key, id, cancellationToken))
                {
                    if (segment.ToSearchText() is { Length: > 0 } text)
                    {
                        session.Prepare("INSERT INTO segment_search (rowid, body) VALUES (?, ?)").Add((key << SqliteDocumentWriter.NumberBits) | (long)segment.Number).Add(text).Run();
                    }
                }
            }

            session.Prepare("DELETE FROM text_pending WHERE document = ?").Add(key).Run();
        }

        return documents.Count == DocumentsTogether;
    }
}
