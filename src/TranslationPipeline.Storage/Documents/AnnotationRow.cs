using System.Numerics;
using TranslationPipeline.Storage.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Documents;

/// <summary>
/// The row of an annotation: columns for what people ask for (entity, TIMEX value, days), JSON for the rest, so that a
/// property added to an annotation is kept without a new schema.
/// </summary>
internal static class AnnotationRow
{
    /// <summary>Columns that <see cref="Read"/> expects, in its order.</summary>
    public const string Columns = "details, range_start, range_end, rule, confidence, entity, timex_type, timex_value, iso, typed_value";

    public static void Write(SqliteSession session, long document, int segment, int ordinal, Annotation annotation)
    {
        var date = annotation as DateAnnotation;
        var days = Days(annotation);
        session.Prepare(
            """
            INSERT INTO annotation (document, segment, ordinal, kind, range_start, range_end, rule, confidence, entity,
                timex_type, timex_value, iso, typed_value, first_day, last_day, span, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Add(document)
            .Add((long)segment)
            .Add((long)ordinal)
            .Add(Kind(annotation))
            .Add(annotation.Range)
            .Add(annotation.Rule)
            .Add(annotation.Confidence)
            .Add(annotation switch { NameAnnotation name => name.Entity, TermAnnotation term => term.Concept, _ => null })
            .Add(date?.TimexType)
            .Add(date?.TimexValue)
            .Add(date?.Iso)
            .Add(date?.Value?.ToTimex() is { } typed && typed != date.TimexValue ? typed : null)
            .Add(days?.First)
            .Add(days?.Last)
            .Add(days is { } d ? Span(d.Last - d.First + 1) : null)
            .AddJson(annotation, StoreJson.AnnotationDetails)
            .Run();
    }

    public static Annotation Read(SqliteStatement row)
    {
        var annotation = row.Json(StoreJson.AnnotationDetails) with { Range = row.Range(), Rule = row.Text(), Confidence = row.Double() };
        var entity = row.TextOrNull();
        return annotation switch
        {
            NameAnnotation name => name with { Entity = entity! },
            TermAnnotation term => term with { Concept = entity! },
            DateAnnotation date => ReadDate(date, row),
            _ => annotation,
        };
    }

    /// <summary>The smallest n for which 2^n days are at least <paramref name="length"/> days.</summary>
    public static long Span(long length) => length <= 1 ? 0 : BitOperations.Log2((ulong)(length - 1)) + 1;

    private static DateAnnotation ReadDate(DateAnnotation date, SqliteStatement row)
    {
        var complete = date with { TimexType = row.Text(), TimexValue = row.Text() };
        var iso = row.TextOrNull();
        var typed = row.TextOrNull() ?? complete.TimexValue;
        return iso is not null && TemporalValueReader.TryRead(typed, out var value) ? complete with { Value = value } : complete;
    }

    private static (long First, long Last)? Days(Annotation annotation) => annotation switch
    {
        DateAnnotation { Value: { } value } when value.ToDays() is { } days =>
            (SqliteValues.DayNumber(days.Start), SqliteValues.DayNumber(days.End)),
        DatelineAnnotation { Date: { } date } => (SqliteValues.DayNumber(date), SqliteValues.DayNumber(date)),
        _ => null,
    };

    private static string Kind(Annotation annotation) => annotation switch
    {
        NameAnnotation => "name",
        DateAnnotation => "date",
        TermAnnotation => "term",
        LanguageAnnotation => "language",
        DatelineAnnotation => "dateline",
        _ => "other",
    };
}
