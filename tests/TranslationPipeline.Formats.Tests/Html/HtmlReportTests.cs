using System.Text;

namespace TranslationPipeline.Formats.Html;

public sealed class HtmlReportTests
{
    [Fact]
    public async Task Write_founding_article_stays_small()
    {
        var page = await Render(SampleResults.FoundingArticle());

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 10_000, 60_000);
    }

    internal static async Task<string> Render(params DocumentResult[] results)
    {
        using var stream = new MemoryStream();
        await using (var writer = ResultWriters.Create("html", stream, ExportOptions.Default)!)
        {
            foreach (var result in results)
            {
                await writer.WriteAsync(result, TestContext.Current.CancellationToken);
            }
        }

        var page = Encoding.UTF8.GetString(stream.ToArray());
        if (Environment.GetEnvironmentVariable("REPORT_FOLDER") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"report-{results.Length}.html"), page, TestContext.Current.CancellationToken);
        }

        return page;
    }

    [Fact]
    public async Task Write_several_documents_lists_them()
    {
        var page = await Render([.. SampleResults.All().Skip(1)]);

        Assert.Contains("<a href=\"#d3\">", page, StringComparison.Ordinal);
    }
}
