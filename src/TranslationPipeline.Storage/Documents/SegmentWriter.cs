using TranslationPipeline.Storage.Memory;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Writes the rows of one segment.</summary>
internal static class SegmentWriter
{
    public static void Write(SqliteSession session, long document, SegmentResult segment)
    {
        WriteSegment(session, document, segment);
        foreach (var (ordinal, edit) in segment.Edits.OrEmpty().Index())
        {
            WriteEdit(session, document, segment.Number, ordinal, edit);
        }

        foreach (var (ordinal, annotation) in segment.Annotations.OrEmpty().Index())
        {
            AnnotationRow.Write(session, document, segment.Number, ordinal, annotation);
        }

        foreach (var (ordinal, finding) in segment.Findings.OrEmpty().Index())
        {
            WriteFinding(session, document, segment.Number, ordinal, finding);
        }

        foreach (var (ordinal, target) in segment.Targets.OrEmpty().Index())
        {
            WriteTarget(session, document, segment.Number, ordinal, target);
        }
    }

    private static void WriteSegment(SqliteSession session, long document, SegmentResult segment)
    {
        var statement = session.Prepare(
            """
            INSERT INTO segment (document, number, unit, unit_kind, source_start, source_end, normalized_start, normalized_end,
                language, language_confidence, source_text, normalized_text, failure, inline_codes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Add(document)
            .Add((long)segment.Number)
            .Add((long)segment.UnitNumber)
            .AddWord(segment.UnitKind)
            .Add(segment.SourceRange)
            .Add(segment.NormalizedRange)
            .Add(segment.Language)
            .Add(segment.LanguageConfidence)
            .Add(segment.SourceText)
            .Add(segment.NormalizedText == segment.SourceText ? null : segment.NormalizedText)
            .AddJsonOrNull(segment.Failure, StoreJson.Diagnostic);
        (segment.InlineCodes.IsDefaultOrEmpty ? statement.AddNull() : statement.AddJson(segment.InlineCodes, StoreJson.InlineCodes)).Run();
    }

    private static void WriteEdit(SqliteSession session, long document, int segment, int ordinal, EditRecord edit) => session.Prepare(
        """
        INSERT INTO edit (document, segment, ordinal, stage, rule, source_start, source_end, original, replacement, evidence, confidence, outcome, entity)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
        .Add(document)
        .Add((long)segment)
        .Add((long)ordinal)
        .Add(edit.Stage)
        .Add(edit.Rule)
        .Add(edit.SourceRange)
        .Add(edit.Original)
        .Add(edit.Replacement)
        .Add(edit.Evidence)
        .Add(edit.Confidence)
        .AddWord(edit.Outcome)
        .Add(edit.Entity)
        .Run();

    private static void WriteFinding(SqliteSession session, long document, int segment, int ordinal, Finding finding) => session.Prepare(
        """
        INSERT INTO finding (document, segment, ordinal, category, severity, side, language, range_start, range_end, message, fix)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
        .Add(document)
        .Add((long)segment)
        .Add((long)ordinal)
        .Add(finding.Category)
        .AddWord(finding.Severity)
        .AddWord(finding.Side)
        .Add(finding.Language)
        .Add(finding.Range)
        .Add(finding.Message)
        .Add(finding.Fix)
        .Run();

    private static void WriteTarget(SqliteSession session, long document, int segment, int ordinal, TargetText target)
    {
        var statement = session.Prepare(
            """
            INSERT INTO target (document, segment, ordinal, language, text, origin, provider, model, billed_unit, billed_amount, match_rate, work_identity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Add(document)
            .Add((long)segment)
            .Add((long)ordinal)
            .Add(target.Language)
            .Add(target.Text)
            .AddWord(target.Origin)
            .Add(target.Provider)
            .Add(target.Model)
            .AddWord(target.Billed.Unit)
            .Add(target.Billed.Amount)
            .Add((long?)target.MatchRate);
        IdentityValue.Add(statement, target.WorkIdentity).Run();
    }
}
