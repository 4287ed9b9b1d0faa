using System.Collections.Immutable;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>The rows of units. A unit's text is a part of the document's normalised text, so only its place is kept.</summary>
internal static class UnitRow
{
    public static void WriteAll(SqliteSession session, long document, DocumentResult result)
    {
        var replacements = result.Map.Replacements;
        var next = 0;
        var shift = 0L; // normalised minus source position, left of the unit
        foreach (var unit in result.Document.Units.OrEmpty())
        {
            for (; next < replacements.Length && replacements[next].Source.End <= unit.SourceRange.Start; next++)
            {
                shift = (long)replacements[next].Target.End - replacements[next].Source.End;
            }

            var start = unit.SourceRange.Start + shift;
            Write(session, document, unit, StandsAt(result.NormalizedText, start, unit.Text) ? start : null);
        }
    }

    public static ImmutableArray<Unit> ReadAll(SqliteSession session, long document, string normalizedText)
    {
        var row = session.Prepare(
            "SELECT details, number, kind, source_start, source_end, language, normalized_start, text_length, text FROM unit WHERE document = ? ORDER BY number")
            .Add(document);
        var units = ImmutableArray.CreateBuilder<Unit>();
        while (row.Read())
        {
            var details = row.Json(StoreJson.UnitDetails);
            units.Add(new Unit
            {
                Number = row.Int32(),
                Kind = row.Word<UnitKind>(),
                SourceRange = row.Range(),
                Language = row.Language(),
                Text = row.Int32OrNull() is { } start ? TextRange.At(start, row.Int32()).Of(normalizedText) : OwnText(row),
                Map = RangeMap.FromReplacements(details.Map),
                Segments = details.Segments,
                InlineCodes = details.InlineCodes,
            });
        }

        return units.DrainToImmutable();
    }

    private static void Write(SqliteSession session, long document, Unit unit, long? start)
    {
        var details = new UnitDetails { Map = unit.Map.Replacements, Segments = unit.Segments.OrEmpty(), InlineCodes = unit.InlineCodes.OrEmpty() };
        session.Prepare(
            """
            INSERT INTO unit (document, number, kind, source_start, source_end, language, normalized_start, text_length, text, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Add(document)
            .Add((long)unit.Number)
            .AddWord(unit.Kind)
            .Add(unit.SourceRange)
            .Add(unit.Language)
            .Add(start)
            .Add((long)unit.Text.Length)
            .Add(start is null ? unit.Text : null)
            .AddJson(details, StoreJson.UnitDetails)
            .Run();
    }

    private static bool StandsAt(string text, long start, string part) =>
        start >= 0 && start <= text.Length && text.AsSpan((int)start).StartsWith(part, StringComparison.Ordinal);

    private static string OwnText(SqliteStatement row)
    {
        row.Skip();
        return row.Text();
    }
}
