using Npgsql;
using TranslationPipeline.Storage.Documents;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Postgres;

/// <summary>Reads one document with everything that <see cref="PostgresDocumentWriter"/> wrote. The caller holds the snapshot.</summary>
internal static class PostgresDocumentReader
{
    public static async Task<DocumentResult?> ReadAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        var found = await connection.Sql(
            """
            SELECT key, source_path, language, segments, checksum, head, source_text, normalized_text, between_segments, map, units, glossary
            FROM document JOIN document_text ON document = key
            WHERE id = $1
            """).Text(id)
            .RowsAsync(r => (Key: r.GetInt64(0), Form: new DocumentForm
            {
                Id = id,
                Path = r.TextOrNull(1),
                Language = r.Text(2),
                SegmentCount = r.GetInt32(3),
                Checksum = r.GetInt64(4),
                Head = r.Json(5),
                Texts = new DocumentTexts(r.Text(6), r.TextOrNull(7), r.GetBoolean(8)),
                Map = r.JsonOrNull(9),
                Units = r.Json(10),
                Glossary = r.TextOrNull(11),
            }), cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            return null;
        }

        var segments = await ReadSegmentsAsync(connection, found[0].Key, id, cancellationToken).ConfigureAwait(false);
        return found[0].Form.ToResult([.. segments]);
    }

    public static Task<List<SegmentResult>> ReadSegmentsAsync(NpgsqlConnection connection, long document, string id, CancellationToken cancellationToken) => connection.Sql(
        """
        SELECT number, unit, unit_kind, source_start, source_end, normalized_start, normalized_end, language, language_confidence,
            source_text, normalized_text, parts, checksum
        FROM segment WHERE document = $1 ORDER BY number
        """).Number(document)
        .RowsAsync(
            r => new SegmentRow
            {
                Number = r.GetInt32(0),
                Unit = r.GetInt32(1),
                UnitKind = EnumText<UnitKind>.Read(r.GetString(2)),
                Source = new TextRange(r.GetInt32(3), r.GetInt32(4)),
                Normalized = new TextRange(r.GetInt32(5), r.GetInt32(6)),
                Language = r.GetString(7),
                Confidence = r.GetDouble(8),
                SourceText = r.Text(9),
                NormalizedText = r.TextOrNull(10),
                Parts = r.JsonOrNull(11),
            }.ToSegment(id, r.GetInt64(12)),
            cancellationToken);
}
