using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>Writes why each segment of a document is as it is: for people, or as NDJSON, one step a line.</summary>
internal sealed class Explanation(TextWriter output, bool json)
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Explains a document, or one segment of it.</summary>
    public async Task WriteAsync(DocumentResult result, int? segmentNumber)
    {
        if (!json)
        {
            await WriteHeadAsync(result).ConfigureAwait(false);
        }

        foreach (var segment in result.Segments.Where(s => segmentNumber is null || s.Number == segmentNumber))
        {
            if (json)
            {
                await WriteJsonAsync(result, segment).ConfigureAwait(false);
            }
            else
            {
                await WriteTextAsync(result, segment).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteHeadAsync(DocumentResult result)
    {
        await output.WriteLineAsync($"document {result.Document.Id}  {result.Document.Metadata.SourcePath}").ConfigureAwait(false);
        await output.WriteLineAsync($"language {result.Language}").ConfigureAwait(false);
        if (result.Dateline is { } dateline)
        {
            await output.WriteLineAsync($"dateline {dateline.City ?? "-"}, {dateline.Agency ?? "-"}, {(dateline.Date is { } date ? LocalDatePattern.Iso.Format(date) : "-")}, zone {dateline.Zone ?? "-"}  ({dateline.Rule})").ConfigureAwait(false);
        }

        var anchor = result.Anchor.Date is { } day ? $"{LocalDatePattern.Iso.Format(day)} from {result.Anchor.From.ToString().ToLowerInvariant()}" : "none: relative dates stay open";
        await output.WriteLineAsync($"anchor   {anchor}{(result.Anchor.Zone is { } zone ? $", zone {zone}" : "")}").ConfigureAwait(false);
    }

    private async Task WriteTextAsync(DocumentResult result, SegmentResult segment)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{result.Document.Id}#{segment.Number}  {segment.UnitKind.ToString().ToLowerInvariant()}, {segment.Language} {segment.LanguageConfidence:0.00}\n");
        text.Append(CultureInfo.InvariantCulture, $"  source      {OneLine(segment.SourceText)}\n");
        if (segment.NormalizedText != segment.SourceText)
        {
            text.Append(CultureInfo.InvariantCulture, $"  normalised  {OneLine(segment.NormalizedText)}\n");
        }

        foreach (var edit in segment.Edits)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(edit.Outcome == EditOutcome.Apply ? "changed  " : "suggested")}   {edit.SourceRange} {Quote(edit.Original)} -> {Quote(edit.Replacement)}  {edit.Rule} {edit.Confidence:0.000}\n");
            text.Append(CultureInfo.InvariantCulture, $"              because {edit.Evidence}{(edit.Entity is { } entity ? $" ({entity})" : "")}\n");
        }

        foreach (var annotation in segment.Annotations)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Describe(annotation, segment.NormalizedText)}  {annotation.Rule} {annotation.Confidence:0.00}\n");
        }

        foreach (var target in segment.Targets)
        {
            text.Append(CultureInfo.InvariantCulture, $"  target {target.Language}   {OneLine(target.Text)}  ({target.Origin.ToString().ToLowerInvariant()} {target.Provider} {target.Model}, billed {target.Billed.Amount})\n");
        }

        foreach (var finding in segment.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  finding     {finding.Severity.ToString().ToLowerInvariant()} {finding.Category} {finding.Range}: {finding.Message}{(finding.Fix is { } fix ? $" Proposed: {Quote(fix)}" : "")}\n");
        }

        if (segment.Failure is { } failure)
        {
            text.Append(CultureInfo.InvariantCulture, $"  set aside   {failure}\n");
        }

        await output.WriteAsync(text.ToString()).ConfigureAwait(false);
    }

    private static string Describe(Annotation annotation, string text) => annotation switch
    {
        DateAnnotation date => $"date        {Quote(date.Range.Of(text))} = {date.TimexType} {date.TimexValue}{(date.Iso is { } iso ? $" ({iso})" : "")}{(date.Zone is { } zone ? $", zone {zone} from {date.ZoneFrom}" : "")}{(date.Ambiguous ? ", ambiguous" : "")}",
        NameAnnotation name => $"name        {Quote(name.Range.Of(text))} = {name.Entity}{Forms(name.Targets)}",
        TermAnnotation term => $"term        {Quote(term.Range.Of(text))} = {term.Concept} ({term.Status.ToString().ToLowerInvariant()}){Forms(term.Targets)}",
        DatelineAnnotation dateline => $"dateline    {Quote(dateline.Range.Of(text))}",
        _ => annotation.ToString(),
    };

    private static string Forms(IEnumerable<PreferredForm> forms)
    {
        var text = string.Join(", ", forms.Select(static f => $"{f.Language}: {f.Text}"));
        return text.Length == 0 ? "" : $" -> {text}";
    }

    private static string Quote(string text) => $"'{OneLine(text)}'";

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎").Replace("\u00AD", "⟨SHY⟩", StringComparison.Ordinal).Replace("\u200B", "⟨ZWSP⟩", StringComparison.Ordinal);

    private async Task WriteJsonAsync(DocumentResult result, SegmentResult segment)
    {
        var order = 0;
        foreach (var edit in segment.Edits)
        {
            await WriteLineAsync(result, segment, ++order, edit.Stage, edit.Rule, writer =>
            {
                writer.WriteString("action", edit.Outcome == EditOutcome.Apply ? "change" : "suggest");
                WriteRange(writer, edit.SourceRange);
                writer.WriteString("original", edit.Original);
                writer.WriteString("replacement", edit.Replacement);
                writer.WriteNumber("confidence", Math.Round(edit.Confidence, 4));
                writer.WriteString("evidence", edit.Evidence);
                writer.WriteString("entity", edit.Entity);
            }).ConfigureAwait(false);
        }

        foreach (var annotation in segment.Annotations)
        {
            await WriteLineAsync(result, segment, ++order, null, annotation.Rule, writer =>
            {
                writer.WriteString("action", "annotate");
                WriteRange(writer, result.Map.ToSource(annotation.Range.Shift(segment.NormalizedRange.Start)));
                writer.WriteString("text", annotation.Range.Of(segment.NormalizedText));
                writer.WriteNumber("confidence", Math.Round(annotation.Confidence, 4));
                writer.WriteString("evidence", Describe(annotation, segment.NormalizedText));
            }).ConfigureAwait(false);
        }

        foreach (var finding in segment.Findings)
        {
            await WriteLineAsync(result, segment, ++order, null, finding.Category, writer =>
            {
                writer.WriteString("action", "find");
                writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
                writer.WriteString("evidence", finding.Message);
                writer.WriteString("fix", finding.Fix);
            }).ConfigureAwait(false);
        }
    }

    private static void WriteRange(Utf8JsonWriter writer, TextRange range)
    {
        writer.WriteNumber("start", range.Start);
        writer.WriteNumber("end", range.End);
    }

    private async Task WriteLineAsync(DocumentResult result, SegmentResult segment, int order, string? stage, string rule, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("segment", $"{result.Document.Id}#{segment.Number}");
            writer.WriteNumber("order", order);
            writer.WriteString("stage", stage);
            writer.WriteString("rule", rule);
            write(writer);
            writer.WriteEndObject();
        }

        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)).ConfigureAwait(false);
    }
}
