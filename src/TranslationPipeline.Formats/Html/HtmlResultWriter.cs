using System.Security.Cryptography;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>
/// One self-contained page: no script, no request, a content security policy that allows nothing but its own style sheet.
/// Written segment by segment; of each document only title and number stay in memory for the list at the end.
/// </summary>
internal sealed class HtmlResultWriter(Stream output, ExportOptions options) : IResultWriter
{
    private static readonly string Style = ReadStyle();
    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024, leaveOpen: true);
    private readonly List<string> titles = [];

    public async Task WriteAsync(DocumentResult result, CancellationToken cancellationToken)
    {
        var html = new HtmlBuilder();
        if (titles.Count == 0)
        {
            WritePageHead(html, options.Title ?? ReportDocument.TitleOf(result));
        }

        var counts = new ReportCounts();
        foreach (var segment in result.Segments)
        {
            counts.Add(segment);
        }

        var targets = options.TargetsOf(result);
        titles.Add(ReportDocument.TitleOf(result));
        ReportDocument.WriteHead(html, result, targets, counts, titles.Count);
        foreach (var segment in result.Segments)
        {
            ReportSegment.Write(html, result, segment, targets, titles.Count);
            await writer.WriteAsync(html.Take().AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        ReportDocument.WriteFoot(html);
        await writer.WriteAsync(html.Take().AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        var html = new HtmlBuilder();
        if (titles.Count == 0)
        {
            WritePageHead(html, options.Title ?? "Translation report");
            html.Raw("<p class=\"none\">There are no documents in this report.</p>");
        }

        if (titles.Count > 1)
        {
            html.Raw("<nav id=\"documents\" aria-label=\"Documents\"><h2>Documents in this report</h2><ol>");
            for (var i = 0; i < titles.Count; i++)
            {
                html.Raw("<li><a href=\"#d").Number(i + 1).Raw("\"><bdi>").Text(titles[i]).Raw("</bdi></a></li>");
            }

            html.Raw("</ol></nav>");
        }

        await writer.WriteAsync(html.Raw("</main></body></html>\n").Take()).ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private static void WritePageHead(HtmlBuilder html, string title)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Raw(hash);
        html.Raw("'; base-uri 'none'; form-action 'none'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\"><title>");
        html.Text(title).Raw(" – translation report</title><style>").Raw(Style).Raw("</style></head><body><main><h1>Translation report</h1><p class=\"legend\"><span><del>taken away</del> <ins>written instead</ins></span><span><mark>suggestion, not applied</mark></span><span><span class=\"f major\">finding</span></span><span><span class=\"d\">date</span></span><span><span class=\"n\">name</span> <span class=\"g\">term</span></span><span class=\"p\">Numbers lead to the reason; hover or focus shows it.</span></p>");
    }

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlResultWriter).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidDataException("built-in report.css is missing");
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0));
    }
}
