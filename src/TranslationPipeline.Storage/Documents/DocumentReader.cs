using System.Collections.Immutable;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Reads one document with everything that <see cref="DocumentWriter"/> wrote. The caller holds the transaction.</summary>
internal static class DocumentReader
{
    public static DocumentResult? Read(SqliteSession session, string id, CancellationToken cancellationToken)
    {
        var row = session.Prepare(
            """
            SELECT key, source_path, published, agency, declared_language, zone, encoding, language,
                anchor_date, anchor_zone, anchor_from, dateline, targets, source_text, normalized_text, map
            FROM document JOIN document_text ON document = key
            WHERE id = ?
            """).Add(id);
        if (!row.Read())
        {
            return null;
        }

        var key = row.Int64();
        var metadata = ReadMetadata(row);
        var language = row.Language();
        var anchor = new AnchorDate(row.DateOrNull(), row.TextOrNull(), row.Word<AnchorSource>());
        var dateline = row.JsonOrNull(StoreJson.Dateline);
        var targets = row.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LanguageTag.Parse).ToImmutableArray();
        var sourceText = row.Text();
        var normalizedText = row.TextOrNull() ?? sourceText;
        var map = row.IsNull() ? RangeMap.Identity : RangeMap.FromReplacements(row.Json(StoreJson.Replacements));
        row.Reset();
        return new DocumentResult
        {
            Document = new Document { Id = id, SourceText = sourceText, Metadata = metadata, Units = UnitRow.ReadAll(session, key, normalizedText) },
            Language = language,
            Anchor = anchor,
            Dateline = dateline,
            Targets = targets,
            NormalizedText = normalizedText,
            Map = map,
            Segments = ReadSegments(session, key, cancellationToken),
        };
    }

    private static DocumentMetadata ReadMetadata(SqliteStatement row) => new()
    {
        SourcePath = row.TextOrNull(),
        Published = row.InstantOrNull(),
        Agency = row.TextOrNull(),
        DeclaredLanguage = row.LanguageOrNull(),
        Zone = row.TextOrNull(),
        Encoding = row.TextOrNull(),
    };

    private static ImmutableArray<SegmentResult> ReadSegments(SqliteSession session, long document, CancellationToken cancellationToken)
    {
        var edits = new PartCursor<EditRecord>(session, document, "edit", PartRows.EditColumns, PartRows.Edit);
        var annotations = new PartCursor<Annotation>(session, document, "annotation", AnnotationRow.Columns, AnnotationRow.Read);
        var findings = new PartCursor<Finding>(session, document, "finding", PartRows.FindingColumns, PartRows.Finding);
        var targets = new PartCursor<TargetText>(session, document, "target", PartRows.TargetColumns, PartRows.Target);
        var row = session.Prepare(
            """
            SELECT number, unit, unit_kind, source_start, source_end, normalized_start, normalized_end,
                language, language_confidence, source_text, normalized_text, failure, inline_codes
            FROM segment
            WHERE document = ?
            ORDER BY number
            """).Add(document);
        var segments = ImmutableArray.CreateBuilder<SegmentResult>();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = row.Int32();
            segments.Add(ReadSegment(row, number) with
            {
                Edits = edits.Take(number),
                Annotations = annotations.Take(number),
                Findings = findings.Take(number),
                Targets = targets.Take(number),
            });
        }

        return segments.DrainToImmutable();
    }

    private static SegmentResult ReadSegment(SqliteStatement row, int number)
    {
        var segment = new SegmentResult
        {
            Number = number,
            UnitNumber = row.Int32(),
            UnitKind = row.Word<UnitKind>(),
            SourceRange = row.Range(),
            NormalizedRange = row.Range(),
            Language = row.Language(),
            LanguageConfidence = row.Double(),
            SourceText = row.Text(),
            NormalizedText = row.TextOrNull()!,
            Failure = row.JsonOrNull(StoreJson.Diagnostic),
            InlineCodes = row.IsNull() ? [] : row.Json(StoreJson.InlineCodes),
        };
        return segment with { NormalizedText = segment.NormalizedText ?? segment.SourceText };
    }
}
