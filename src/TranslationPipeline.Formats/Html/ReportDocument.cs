using System.Collections.Immutable;
using NodaTime.Text;

namespace TranslationPipeline.Formats;

/// <summary>The section of one document: what is known about it, then its segments.</summary>
internal static class ReportDocument
{
    private const int LongestTitle = 120;

    /// <summary>Opens the section and the table.</summary>
    public static void WriteHead(HtmlBuilder html, DocumentResult result, ImmutableArray<LanguageTag> targets, ReportCounts counts, int number)
    {
        html.Raw("<section id=\"d").Number(number).Raw("\" aria-labelledby=\"d").Number(number).Raw("h\"><header><h2 id=\"d").Number(number).Raw("h\" lang=\"").Text(result.Language.Value).Raw("\" dir=\"auto\">");
        html.Text(TitleOf(result)).Raw("</h2><p class=\"path\">").Text(result.Document.Metadata.SourcePath ?? result.Document.Id).Raw("</p><dl>");
        WriteLanguage(html, result);
        WriteDateline(html, result);
        WriteAnchor(html, result);
        Fact(html, "Target languages", targets.IsEmpty ? "none" : string.Join(", ", targets.Select(LanguageNames.Of)));
        html.Raw("<div><dt>Found</dt><dd>");
        counts.Write(html);
        html.Raw("</dd></div></dl></header><table class=\"seg\"><colgroup><col class=\"cn\"><col><col><col></colgroup><thead><tr><th scope=\"col\"><span class=\"sr\">Number</span></th><th scope=\"col\">Raw</th><th scope=\"col\">Normalised</th><th scope=\"col\">").Raw(targets.IsEmpty ? "Names and terms" : "Target").Raw("</th></tr></thead><tbody>");
    }

    /// <summary>Closes what <see cref="WriteHead"/> opened.</summary>
    public static void WriteFoot(HtmlBuilder html) => html.Raw("</tbody></table></section>");

    /// <summary>The first heading, else the beginning of the text.</summary>
    public static string TitleOf(DocumentResult result)
    {
        var text = (result.Segments.FirstOrDefault(static s => s.Number == 1 && s.UnitKind == UnitKind.Heading) ?? result.Segments.FirstOrDefault())?.NormalizedText.Trim() ?? "";
        if (text.Length <= LongestTitle)
        {
            return text.Length == 0 ? result.Document.Id : text;
        }

        var cut = text.LastIndexOf(' ', LongestTitle);
        cut = cut < LongestTitle / 2 ? LongestTitle : cut;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)] + "…";
    }

    private static void WriteLanguage(HtmlBuilder html, DocumentResult result)
    {
        var own = result.Segments.Where(s => s.Language == result.Language).Select(static s => s.LanguageConfidence).DefaultIfEmpty(0).Average();
        html.Raw("<div><dt>Language</dt><dd>").Text(LanguageNames.Of(result.Language)).Raw(" <span class=\"p\">").Text(Percent.Of(own)).Raw(" sure</span></dd></div>");
    }

    private static void WriteDateline(HtmlBuilder html, DocumentResult result)
    {
        if (result.Dateline is not { } dateline)
        {
            return;
        }

        string?[] parts = [dateline.City, dateline.Date is { } date ? LocalDatePattern.Iso.Format(date) : null, dateline.Agency, dateline.Zone];
        Fact(html, "Dateline", string.Join(" · ", parts.Where(static p => !string.IsNullOrEmpty(p))));
    }

    private static void WriteAnchor(HtmlBuilder html, DocumentResult result)
    {
        var anchor = result.Anchor;
        var date = anchor.Date is { } day ? LocalDatePattern.Iso.Format(day) : "no date known";
        var from = anchor.From == AnchorSource.None ? "" : $", from the {Words.Of(anchor.From)}";
        Fact(html, "Dates read from", $"{date}{(anchor.Zone is null ? "" : $" {anchor.Zone}")}{from}");
    }

    private static void Fact(HtmlBuilder html, string name, string value) => html.Raw("<div><dt>").Text(name).Raw("</dt><dd>").Text(value).Raw("</dd></div>");
}
