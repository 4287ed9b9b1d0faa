using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using TranslationPipeline.Segmentation;
using TranslationPipeline.Tests.Dates;

namespace TranslationPipeline.Tests.Segmentation;

public class SrxSegmenterTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Fact]
    public void Segment_conformance_case_breaks_where_the_specification_says()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(TestData.SpecPath("srx-conformance.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var decisions = new List<SegmentDecision>();

            SrxSegmenter.Compile(Document([.. json.RootElement.GetProperty("rules").EnumerateArray().Select(static r =>
                new SrxRule(r.GetProperty("break").GetBoolean(), r.GetProperty("before").GetString()!, r.GetProperty("after").GetString()!))])).Segment(text, English, decisions);

            count++;
            var found = decisions.Where(static d => d.IsBreak).Select(static d => d.Position);
            if (!json.RootElement.GetProperty("breaks").EnumerateArray().Select(static b => b.GetInt32()).SequenceEqual(found))
            {
                wrong.Add($"{json.RootElement.GetProperty("why")}: '{text}' got {string.Join(',', found)} want {json.RootElement.GetProperty("breaks")}");
            }
        }

        Assert.True(count >= 300);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(false, "de", "A.| B")]
    [InlineData(true, "de", "A. B")]
    [InlineData(false, "en", "A. B")]
    public void Segment_cascade_joins_every_matching_list(bool cascade, string language, string marked)
    {
        var document = new SrxDocument
        {
            Cascade = cascade,
            LanguageRules = [new("de", [new SrxRule(true, "\\.", "\\s")]), new("none", [new SrxRule(false, "A\\.", "")])],
            Maps = cascade ? [new("(en|de).*", "none"), new("DE.*", "de")] : [new("DE.*", "de"), new(".*", "none")],
        };
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var segments = SrxSegmenter.Compile(document).Segment(text, LanguageTag.Parse(language));

        Assert.Equal(marked.Split('|').Select(static s => s.Trim()), segments.Select(s => s.Of(text)));
    }

    [Fact]
    public void Segment_names_the_rule_that_decided()
    {
        var decisions = new List<SegmentDecision>();

        SrxSegmenter.Compile(Document(new SrxRule(false, "Dr\\.", "\\s"), new SrxRule(true, "\\.", "\\s"))).Segment("Dr. Lee. No", English, decisions);

        Assert.Equal([new SegmentDecision(3, false, "d#1 no-break /Dr\\./ /\\s/"), new SegmentDecision(8, true, "d#2 break /\\./ /\\s/")], decisions);
    }

    [Fact]
    public void Segment_nested_repetition_stays_linear()
    {
        var segmenter = SrxSegmenter.Compile(Document(new SrxRule(true, @"(\w+\s?)*[.!?]+", @"\s")));

        var segments = segmenter.Segment(new string('a', 5_000) + "! b", English);

        Assert.Equal(2, segments.Length);
    }

    [Fact]
    public void Segment_expression_that_must_backtrack_stops_at_its_limit()
    {
        var segmenter = SrxSegmenter.Compile(Document(new SrxRule(true, @"(?<=^(a+)+b)", @"\s")));
        var watch = Stopwatch.StartNew();

        var problem = Record.Exception(() => segmenter.Segment(new string('a', 40) + "! b", English));

        Assert.True(problem is null or RegexMatchTimeoutException);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Compile_bad_expression_tells_it()
    {
        var problem = Assert.Throws<ConfigurationException>(() => SrxSegmenter.Compile(Document(new SrxRule(true, "(", "") { Line = 7 })));

        Assert.Equal("srx.pattern", problem.Diagnostic.Code);
        Assert.Equal(7, problem.Diagnostic.Line);
    }

    [Theory]
    [InlineData("en", "He met Dr. Lee. They spoke.", 2)]
    [InlineData("ru", "Он живёт на ул. Абая. Там тихо.", 2)]
    [InlineData("zh", "他来了。他走了。", 2)]
    public void Create_built_in_rules_of_a_language_as_srx_cut_simple_text(string language, string text, int count) =>
        Assert.Equal(count, SrxSegmenter.Compile(BuiltInSrx.Create(LanguageTag.Parse(language))).Segment(text, LanguageTag.Parse(language)).Length);

    private static SrxDocument Document(params SrxRule[] rules) => new() { LanguageRules = [new("d", [.. rules])], Maps = [new(".*", "d")] };
}
