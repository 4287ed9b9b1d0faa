using TranslationPipeline.Storage.Memory;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>Reads rows of the tables below a segment; each list of columns is in the order its method reads.</summary>
internal static class PartRows
{
    public const string EditColumns = "stage, rule, source_start, source_end, original, replacement, evidence, confidence, outcome, entity";

    public const string FindingColumns = "category, severity, range_start, range_end, message, side, language, fix";

    public const string TargetColumns = "language, text, origin, work_identity, provider, model, billed_unit, billed_amount, match_rate";

    public static EditRecord Edit(SqliteStatement row) => new(
        row.Text(), row.Text(), row.Range(), row.Text(), row.Text(), row.Text(), row.Double(), row.Word<EditOutcome>())
    {
        Entity = row.TextOrNull(),
    };

    public static Finding Finding(SqliteStatement row) => new(row.Text(), row.Word<Severity>(), row.Range(), row.Text())
    {
        Side = row.Word<TextSide>(),
        Language = row.LanguageOrNull(),
        Fix = row.TextOrNull(),
    };

    public static TargetText Target(SqliteStatement row) => new(row.Language(), row.Text(), row.Word<TargetOrigin>())
    {
        WorkIdentity = IdentityValue.Read(row),
        Provider = row.TextOrNull(),
        Model = row.TextOrNull(),
        Billed = new BilledAmount(row.Word<BilledUnit>(), row.Int64()),
        MatchRate = row.Int32OrNull(),
    };
}
