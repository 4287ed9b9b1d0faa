using System.Text;
using System.Text.Json;
using CsCheck;

namespace TranslationPipeline.Formats.Writing;

public sealed class TabularTests
{
    [Fact]
    public async Task Jsonl_founding_article_has_one_line_a_segment_with_everything()
    {
        var lines = (await Export.WriteAsync("jsonl", ExportOptions.Default, SampleResults.FoundingArticle())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(14, lines.Length);
        using var first = JsonDocument.Parse(lines[0]);
        var names = first.RootElement.EnumerateObject().Select(static p => p.Name).ToList();
        Assert.All(["id", "document", "path", "unit", "kind", "source", "normalized", "language", "confidence", "targets", "edits", "dates", "names", "terms", "findings"], name => Assert.Contains(name, names));
        Assert.Equal("000_36b7ca05db4b28ec#1", first.RootElement.GetProperty("id").GetString());
        var date = first.RootElement.GetProperty("dates")[1];
        Assert.Equal(("on Monday", "2022-01-10", "Europe/Moscow", "dateline"), (date.GetProperty("text").GetString(), date.GetProperty("iso").GetString(), date.GetProperty("zone").GetString(), date.GetProperty("zoneFrom").GetString()));
        Assert.Contains("\"kk\":\"Қазақстан\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jsonl_hostile_text_comes_back()
    {
        using var line = JsonDocument.Parse(await Export.WriteAsync("jsonl", ExportOptions.Default, Export.Hostile()));

        Assert.Equal(Export.Payload, line.RootElement.GetProperty("source").GetString());
        Assert.Equal(Export.Payload, line.RootElement.GetProperty("targets").GetProperty("ru").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Csv_has_one_row_a_segment_and_target_language()
    {
        var rows = Rows(await Export.WriteAsync("csv", ExportOptions.Default, SampleResults.Arabic(), SampleResults.Kazakh()));

        Assert.Equal(1 + (2 * 2) + (3 * 2), rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(["ar-001#1", "en", "ru", "en"], [rows[1][0], rows[1][9], rows[2][9], rows[3][9]]);
    }

    [Fact]
    public async Task Csv_formula_is_guarded_and_comes_back()
    {
        var rows = Rows(await Export.WriteAsync("csv", ExportOptions.Default, Export.Hostile()));

        Assert.StartsWith("'=cmd", rows[1][7], StringComparison.Ordinal);
        Assert.Equal(Export.Payload, FormulaGuard.Restore(rows[1][7]));
    }

    [Fact]
    public void Restore_protected_text_is_the_text() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["'=+-@\t\r a"], 0, 6]).Sample(static text => FormulaGuard.Restore(FormulaGuard.Protect(text)) == text);

    [Fact]
    public async Task Moses_writes_two_aligned_files()
    {
        using var target = new MemoryStream();

        var source = await Export.WriteAsync("moses", ExportOptions.Default with { TargetOutput = target }, SampleResults.Arabic(), InlineCodeTests.WithCodes("строка\nвторая") with { Targets = [LanguageTag.Parse("en")] });

        Assert.Equal(1, source.Count(static c => c == '\n'));
        Assert.Equal("Astana, 10 January 2022 - President Tokayev announced that the situation in the country is stable.\n", Encoding.UTF8.GetString(target.ToArray()));
    }

    [Fact]
    public void Create_moses_without_second_stream_is_refused() =>
        Assert.Throws<ConfigurationException>(static () => ResultWriters.Create("moses", Stream.Null, ExportOptions.Default));

    [Fact]
    public void Create_unknown_format_is_null() => Assert.Null(ResultWriters.Create("docx", Stream.Null, ExportOptions.Default));

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("tmx")]
    [InlineData("xliff")]
    [InlineData("html")]
    public async Task Write_half_surrogates_and_bad_ranges_do_not_stop_an_export(string format)
    {
        var result = Export.Hostile("a\uD800b \uDC00");
        var segment = result.Segments[0];
        var far = new TextRange(5_000, 6_000);
        result = result with
        {
            Segments =
            [
                segment with
                {
                    Findings = [new Finding("x", Severity.Minor, far, "far away")],
                    Edits = [new EditRecord("s", "r", far, "was", "is", "why", 1, EditOutcome.Apply)],
                    Annotations = [new NameAnnotation(far, "e") { Rule = "r", EntityKind = "person" }],
                },
            ],
        };

        Assert.Contains("a", await Export.WriteAsync(format, ExportOptions.Default, result), StringComparison.Ordinal);
    }

    // A small strict RFC 4180 reader.
    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\r')
                {
                    Assert.Equal('\n', csv[++i]);
                    rows.Add([]);
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
