using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Dates;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Hosting.Filters;

/// <summary><c>tpipe dates</c>: <c>{id,text,language?,published?,zone?}</c> to <c>{id,dateline,dates}</c>.</summary>
public sealed class DatesFilter(IReadOnlyCollection<LanguageTag>? allowed) : LineFilter
{
    /// <inheritdoc/>
    protected override ValueTask AnswerAsync(FilterLine line, Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        var text = line.Required("text");
        var language = line.Language("language") ?? LanguageDetector.Default.Detect(text, allowed).Language;
        var zone = line.Zone("zone");
        var metadata = new DocumentMetadata { DeclaredLanguage = language, Published = line.Instant("published", zone), Zone = zone?.Id };
        var dateline = DatelineParser.Default.Find(text, language, metadata.Published);
        var anchor = AnchorDates.Choose(metadata, dateline, null, dateline?.Date is null && metadata.Published is null ? FirstDate(text, language) : null);
        WriteDateline(writer, dateline);
        writer.WriteStartArray("dates");
        foreach (var date in DateRecognizer.Default.Recognize(text, language, anchor))
        {
            WriteDate(writer, date, anchor);
        }

        writer.WriteEndArray();
        return ValueTask.CompletedTask;
    }

    private static LocalDate? FirstDate(string text, LanguageTag language) => DateRecognizer.Default
        .Recognize(text, language, AnchorDate.None)
        .Where(static d => !d.Ambiguous)
        .Select(static d => (d.Value as DayValue)?.Date)
        .FirstOrDefault(static d => d is not null);

    private static void WriteDateline(Utf8JsonWriter writer, DatelineAnnotation? dateline)
    {
        if (dateline is null)
        {
            writer.WriteNull("dateline");
            return;
        }

        writer.WriteStartObject("dateline");
        FilterDocument.WriteRange(writer, dateline.Range);
        writer.WriteString("city", dateline.City);
        writer.WriteString("agency", dateline.Agency);
        writer.WriteString("date", dateline.Date is { } date ? LocalDatePattern.Iso.Format(date) : null);
        writer.WriteString("zone", dateline.Zone);
        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, DateAnnotation date, AnchorDate anchor)
    {
        writer.WriteStartObject();
        FilterDocument.WriteRange(writer, date.Range);
        writer.WriteString("type", date.TimexType);
        writer.WriteString("value", date.TimexValue);
        if (date.Mod is { } mod)
        {
            writer.WriteString("mod", mod);
        }

        writer.WriteString("iso", date.Iso);
        if ((date.Zone ?? anchor.Zone) is { } zone)
        {
            writer.WriteString("zone", zone);
            writer.WriteString("zoneFrom", date.ZoneFrom ?? anchor.From.ToString().ToLowerInvariant());
        }

        writer.WriteBoolean("ambiguous", date.Ambiguous);
        writer.WriteStartArray("alternatives");
        foreach (var alternative in date.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("value", alternative.TimexValue);
            writer.WriteString("iso", alternative.Iso);
            writer.WriteString("reason", alternative.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (!date.Parts.IsEmpty)
        {
            writer.WriteStartArray("parts");
            foreach (var part in date.Parts)
            {
                writer.WriteStartObject();
                FilterDocument.WriteRange(writer, part.Range);
                writer.WriteString("value", part.TimexValue);
                writer.WriteString("iso", part.Iso);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteNumber("confidence", Math.Round(date.Confidence, 4));
        writer.WriteString("rule", date.Rule);
        writer.WriteEndObject();
    }
}
