using System.Net;
using System.Security.Cryptography;
using System.Text;
using TranslationPipeline.Formats.Writing;

namespace TranslationPipeline.Formats.Html;

public sealed class HtmlReportTests
{
    [Fact]
    public async Task Write_founding_article_stays_below_60_kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(await Render(SampleResults.FoundingArticle())), 10_000, 60_000);

    [Fact]
    public async Task Write_page_is_whole_and_elements_nest()
    {
        var page = await Render([.. SampleResults.All(), Export.Hostile(), InlineCodeTests.WithCodes()]);

        HtmlBalance.AssertBalanced(page);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_policy_allows_exactly_the_style_sheet_of_the_page()
    {
        var page = await Render(SampleResults.Arabic());
        var style = page.Split("<style>")[1].Split("</style>")[0];

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}';", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_every_edit_finding_date_and_form_appears()
    {
        foreach (var result in SampleResults.All())
        {
            var text = WebUtility.HtmlDecode(await Render(result));
            foreach (var segment in result.Segments)
            {
                Assert.All(segment.Edits, edit => Assert.Contains(edit.Evidence, text, StringComparison.Ordinal));
                Assert.All(segment.Edits, edit => Assert.Contains($"<code>{edit.Rule}</code>", text, StringComparison.Ordinal));
                Assert.All(segment.Findings, finding => Assert.Contains(finding.Message, text, StringComparison.Ordinal));
                Assert.All(segment.Findings.Where(static f => f.Fix is not null), finding => Assert.Contains(finding.Fix!, text, StringComparison.Ordinal));
                Assert.All(segment.Annotations.OfType<DateAnnotation>(), date => Assert.Contains($"TIMEX {date.TimexType} {date.TimexValue}", text, StringComparison.Ordinal));
                Assert.All(segment.Targets, target => Assert.Contains(target.Text, text, StringComparison.Ordinal));
                Assert.All(
                    segment.Annotations.OfType<NameAnnotation>().SelectMany(static n => n.Targets).Where(f => segment.Targets.All(t => t.Language != f.Language)),
                    form => Assert.Contains($"<bdi lang=\"{form.Language}\">{form.Text}</bdi>", text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Write_change_is_marked_on_both_sides_with_a_reference_to_its_reason()
    {
        var page = await Render(SampleResults.FoundingArticle());

        Assert.Contains("<del><bdi>Kazak-hstan</bdi></del><span class=\"r\"><a href=\"#d1s7n1\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<ins><bdi>Kazakhstan</bdi></ins><span class=\"r\"><a href=\"#d1s7n1\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"d1s7n1\" class=\"change\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_suggestion_is_marked_apart_from_changes()
    {
        var page = await Render(SampleResults.FoundingArticle());

        Assert.Contains("<mark>including the participation</mark>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"suggestion\"><b class=\"num\">1</b> <b>Suggested</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_raw_and_normalised_columns_hold_the_exact_texts()
    {
        foreach (var result in SampleResults.All())
        {
            var cells = HtmlBalance.Cells(await Render(result));

            Assert.Equal(result.Segments.Select(static s => Visible(s.NormalizedText)), cells.Select(static c => Visible(c.Normalized)));
            Assert.All(result.Segments.Zip(cells), static pair => Assert.Contains(Visible(pair.First.SourceText), Visible(pair.Second.Raw), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    [InlineData("kk")]
    public async Task Write_cells_carry_language_and_direction(string language)
    {
        var result = SampleResults.All().Single(r => r.Language.Value == language);

        var page = await Render(result);

        Assert.Equal(result.Segments.Length, page.Split($"data-label=\"Normalised\" lang=\"{language}\" dir=\"auto\"").Length - 1);
        Assert.All(result.Segments.SelectMany(static s => s.Targets), target => Assert.Contains($"<p lang=\"{target.Language}\" dir=\"auto\">", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_hostile_text_is_only_text()
    {
        var page = await Render(Export.Hostile(), Export.Hostile("</td></tr></table><style>*{display:none}</style>" + Export.Payload));

        HtmlBalance.AssertBalanced(page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, page.Split("<style>").Length - 1);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\0', page);
        Assert.Contains("title=\"U+202E\">RLO</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_without_target_language_lists_what_was_recognised()
    {
        var page = await Render(SampleResults.FoundingArticle() with { Targets = [] });

        Assert.Contains("<th scope=\"col\">Names and terms</th>", page, StringComparison.Ordinal);
        Assert.Contains("<code>person:tokayev-kassym-jomart</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no translation yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_several_documents_lists_them()
    {
        var page = await Render([.. SampleResults.All().Skip(1)]);

        Assert.Contains("<nav id=\"documents\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#d3\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_segment_set_aside_says_why() =>
        Assert.Contains("Set aside</b> The engine failed on this segment three times", await Render(SampleResults.Kazakh()), StringComparison.Ordinal);

    [Fact]
    public async Task Write_nothing_is_a_whole_page() => HtmlBalance.AssertBalanced(await Render());

    private static string Visible(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c is not ('\u00AD' or '␣')));

    private static async Task<string> Render(params DocumentResult[] results)
    {
        var page = await Export.WriteAsync("html", ExportOptions.Default, results);
        if (Environment.GetEnvironmentVariable("REPORT_FOLDER") is { Length: > 0 } folder)
        {
            // To look at the pages in a browser: REPORT_FOLDER=out dotnet test ...
            await File.WriteAllTextAsync(Path.Combine(folder, $"report-{results.Length}-{results.FirstOrDefault()?.Language}.html"), page, TestContext.Current.CancellationToken);
        }

        return page;
    }
}
