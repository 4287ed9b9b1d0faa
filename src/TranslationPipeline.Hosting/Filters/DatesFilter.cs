using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Dates;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>
/// <c>tpipe dates</c>: <c>{id,text,language?,published?,zone?}</c> to <c>{id,dateline,dates}</c>, with <c>findings</c> when something is
/// impossible or ambiguous, and with <c>rendered</c> in every date that has a written form in the languages asked for.
/// </summary>
/// <param name="allowed">Languages that detection may answer; null for all.</param>
/// <param name="policy">What to do with ambiguous dates; <see cref="AmbiguousDates.Fail"/> answers the line with an error.</param>
/// <param name="targets">Languages to write the values in.</param>
public sealed class DatesFilter(IReadOnlyCollection<LanguageTag>? allowed, AmbiguousDates policy, IReadOnlyList<LanguageTag> targets) : LineFilter
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
        var reading = DateRecognizer.Default.Read(text, language, anchor, policy);
        if (reading.Findings.FirstOrDefault(static f => f.Severity == Severity.Critical) is { } ambiguous)
        {
            throw new LineException("dates.ambiguous", $"'{ambiguous.Range.Of(text)}' at {ambiguous.Range.Start}: {ambiguous.Message}");
        }

        WriteDateline(writer, dateline);
        writer.WriteStartArray("dates");
        foreach (var date in reading.Dates)
        {
            WriteDate(writer, AnchorDates.Localize(date, anchor, dateline));
        }

        writer.WriteEndArray();
        if (!reading.Findings.IsEmpty)
        {
            writer.WriteStartArray("findings");
            foreach (var finding in reading.Findings)
            {
                FilterDocument.WriteFinding(writer, finding, finding.Range);
            }

            writer.WriteEndArray();
        }

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

    private void WriteDate(Utf8JsonWriter writer, DateAnnotation date)
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
        if (date.Zone is { } zone)
        {
            writer.WriteString("zone", zone);
            writer.WriteString("zoneFrom", date.ZoneFrom);
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

        WriteRendered(writer, date);
        writer.WriteNumber("confidence", Math.Round(date.Confidence, 4));
        writer.WriteString("rule", date.Rule);
        writer.WriteEndObject();
    }

    private void WriteRendered(Utf8JsonWriter writer, DateAnnotation date)
    {
        if (targets.Count == 0 || date.Value is null)
        {
            return;
        }

        writer.WriteStartObject("rendered");
        foreach (var target in targets)
        {
            if (DateRenderer.Render(date.Value, target) is { } form)
            {
                writer.WriteString(target.Value, form);
            }
        }

        writer.WriteEndObject();
    }
}
