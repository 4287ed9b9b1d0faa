using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Formats;

/// <summary>One row of the report: raw, normalised and target text of a segment, and below them the reasons.</summary>
internal static class ReportSegment
{
    public static void Write(HtmlBuilder html, DocumentResult result, SegmentResult segment, ImmutableArray<LanguageTag> targets, int documentNumber)
    {
        var notes = new SegmentNotes(result, segment, documentNumber);
        var language = segment.Language.Value;
        var id = string.Create(CultureInfo.InvariantCulture, $"d{documentNumber}s{segment.Number}");
        html.Raw("<tr class=\"").Raw(Words.Of(segment.UnitKind)).Raw("\" id=\"").Raw(id).Raw("\"><th scope=\"row\"><a href=\"#").Raw(id).Raw("\">").Number(segment.Number).Raw("</a>");
        html.Raw(segment.UnitKind is UnitKind.Paragraph ? "" : $"<span class=\"kind\">{Words.Of(segment.UnitKind)}</span>");
        html.Raw("</th><td data-label=\"Raw\"").Raw(notes.HasChanges ? "" : " class=\"same\"").Raw(" lang=\"").Text(language).Raw("\" dir=\"auto\">");
        MarkedText.Write(html, result.Document.SourceText, notes.RawRange, notes.RawMarks());
        html.Raw("</td><td data-label=\"Normalised\" lang=\"").Text(language).Raw("\" dir=\"auto\">");
        MarkedText.Write(html, result.NormalizedText, notes.NormalizedRange, notes.NormalizedMarks());
        html.Raw("</td><td data-label=\"").Raw(targets.IsEmpty ? "Names and terms" : "Target").Raw("\" class=\"target\">");
        ReportTargets.Write(html, segment, targets, notes);
        html.Raw("</td></tr>");
        WriteNotes(html, result, segment, notes);
    }

    private static void WriteNotes(HtmlBuilder html, DocumentResult result, SegmentResult segment, SegmentNotes notes)
    {
        var dates = segment.Annotations.OfType<DateAnnotation>().ToList();
        var hasOwnLanguage = segment.Language != result.Language;
        if (notes.All.IsEmpty && dates.Count == 0 && !hasOwnLanguage && segment.Failure is null)
        {
            return;
        }

        html.Raw("<tr class=\"notes\"><td></td><td colspan=\"3\">");
        if (segment.Failure is { } failure)
        {
            html.Raw("<p class=\"fail\"><b>■ Set aside</b> ").Text(failure.Message).Raw(". ").Text(failure.NextStep).Raw(" <code>").Text(failure.Code).Raw("</code></p>");
        }

        if (hasOwnLanguage)
        {
            html.Raw("<p class=\"own\">This segment is in ").Text(LanguageNames.Of(segment.Language)).Raw(" <span class=\"p\">").Text(Percent.Of(segment.LanguageConfidence)).Raw("</span></p>");
        }

        if (!notes.All.IsEmpty)
        {
            html.Raw("<ol>");
            foreach (var note in notes.All)
            {
                note.WriteItem(html);
            }

            html.Raw("</ol>");
        }

        if (dates.Count > 0)
        {
            html.Raw("<ul class=\"dates\" aria-label=\"Dates\">");
            foreach (var date in dates)
            {
                WriteDate(html, segment.NormalizedText, date);
            }

            html.Raw("</ul>");
        }

        html.Raw("</td></tr>");
    }

    private static void WriteDate(HtmlBuilder html, string text, DateAnnotation date)
    {
        var range = RangeText.Fit(date.Range, text.Length);
        html.Raw("<li><bdi class=\"d\">").Article(text, range).Raw("</bdi> <b>").Text(date.Iso ?? date.TimexValue).Raw("</b> <span class=\"p\">TIMEX ").Text(date.TimexType).Raw(" ").Text(date.TimexValue);
        html.Text(date.Mod is null ? "" : $" {date.Mod}");
        if (date.Iso is null)
        {
            html.Raw(" · not complete");
        }

        if (date.Zone is not null)
        {
            html.Raw(" · ").Text(date.Zone).Text(date.ZoneFrom is null ? "" : $" (from {ZoneFrom(date.ZoneFrom)})");
        }

        html.Raw(" · ").Text(Percent.Of(date.Confidence)).Raw("</span>");
        if (date.Ambiguous)
        {
            html.Raw(" <span class=\"amb\"><b>? Ambiguous</b>");
            foreach (var alternative in date.Alternatives)
            {
                html.Raw(" · or ").Text(alternative.Iso ?? alternative.TimexValue).Raw(" (").Text(alternative.Reason).Raw(")");
            }

            html.Raw("</span>");
        }

        html.Raw("</li>");
    }

    private static string ZoneFrom(string source) => source switch
    {
        "text" => "the text",
        "dateline" => "the dateline",
        "published" => "the publication time",
        _ => source,
    };
}
