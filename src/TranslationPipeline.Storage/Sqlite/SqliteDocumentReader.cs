using System.Collections.Immutable;
using TranslationPipeline.Storage.Documents;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Reads one document with everything that <see cref="SqliteDocumentWriter"/> wrote. The caller holds the transaction.</summary>
internal static class SqliteDocumentReader
{
    private const string SegmentColumns =
        "checksum, key, unit, unit_kind, source_start, source_end, normalized_start, normalized_end, language, language_confidence, source_text, normalized_text, parts";

    public static DocumentResult? Read(SqliteSession session, string id, CancellationToken cancellationToken)
    {
        var row = session.Prepare(
            """
            SELECT key, source_path, language, segments, checksum, head, source_text, normalized_text, between_segments, map, units, glossary
            FROM document JOIN document_text ON document = key
            WHERE id = ?
            """).Add(id);
        if (!row.Read())
        {
            return null;
        }

        var key = row.Int64();
        var form = new DocumentForm
        {
            Id = id,
            Path = row.TextOrNull(),
            Language = row.Text(),
            SegmentCount = row.Int32(),
            Checksum = row.Int64OrNull(),
            Head = row.Bytes().ToArray(),
            Texts = new DocumentTexts(row.Text(), row.TextOrNull(), row.Int64() != 0),
            Map = row.BytesOrNull(),
            Units = row.Bytes().ToArray(),
            Glossary = row.TextOrNull(),
        };
        row.Reset();
        return form.ToResult(ReadSegments(session, key, id, cancellationToken));
    }

    /// <summary>One segment; null when there is none with this key.</summary>
    public static SegmentResult? ReadSegment(SqliteSession session, long key, string id)
    {
        var row = session.Prepare($"SELECT {SegmentColumns} FROM segment WHERE key = ?").Add(key);
        if (!row.Read())
        {
            return null;
        }

        var checksum = row.Int64OrNull();
        var segment = ReadRow(row).ToSegment(id, checksum);
        row.Reset();
        return segment;
    }

    public static ImmutableArray<SegmentResult> ReadSegments(SqliteSession session, long document, string id, CancellationToken cancellationToken)
    {
        var row = session.Prepare(
            $"SELECT {SegmentColumns} FROM segment WHERE key BETWEEN ? AND ? ORDER BY key").Add(document << SqliteDocumentWriter.NumberBits).Add(((document + 1) << SqliteDocumentWriter.NumberBits) - 1);
        var segments = ImmutableArray.CreateBuilder<SegmentResult>();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var checksum = row.Int64OrNull();
            segments.Add(ReadRow(row).ToSegment(id, checksum));
        }

        return segments.DrainToImmutable();
    }

    private static SegmentRow ReadRow(SqliteStatement row) => new()
    {
        Number = (int)(row.Int64() & ((1 << SqliteDocumentWriter.NumberBits) - 1)),
        Unit = row.Int32(),
        UnitKind = row.Word<UnitKind>(),
        Source = row.Range(),
        Normalized = row.Range(),
        Language = row.Text(),
        Confidence = row.Double(),
        SourceText = row.Text(),
        NormalizedText = row.TextOrNull(),
        Parts = row.BytesOrNull(),
    };
}
