using CsCheck;
using TranslationPipeline.Segmentation;
using TranslationPipeline.Tests.Dates;

namespace TranslationPipeline.Tests.Segmentation;

public class SentenceSegmenterTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var cells in TestData.Spec("segmentation.tsv"))
        {
            data.Add(cells[0], cells[1], cells[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Segment_spec_row_cuts_at_bars(string language, string marked, string why)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var segments = SentenceSegmenter.Default.Segment(text, LanguageTag.Parse(language));

        Assert.True(marked.Split('|').Select(static s => s.Trim()).SequenceEqual(segments.Select(r => r.Of(text))), string.Join(" | ", segments.Select(r => r.Of(text))) + " " + why);
    }

    [Fact]
    public void Segment_any_text_gives_trimmed_ordered_ranges_that_cover_all_but_white_space()
    {
        string[] pieces = ["Dr", ".", " ", "A", "b", "1", ")", "“", "”", "\n", "\n\n", "。", "」", "?", "!", "…", "U.S.", "(", "т. д.", "\uD800", "\u2028", "•", "\t", "г.", "Нет", "\"", "..."];
        string[] languages = ["en", "ru", "zh", "de", "hy", "und"];
        Check.Sample(
            Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30], Gen.Int[0, 5].Select(i => languages[i])),
            sample =>
            {
                var text = string.Concat(sample.Item1);
                var at = 0;
                foreach (var range in SentenceSegmenter.Default.Segment(text, LanguageTag.Parse(sample.Item2)))
                {
                    Assert.True(range.Start >= at && range.End > range.Start);
                    Assert.True(string.IsNullOrWhiteSpace(text[at..range.Start]));
                    Assert.False(char.IsWhiteSpace(text[range.Start]) || char.IsWhiteSpace(text[range.End - 1]));
                    at = range.End;
                }

                Assert.True(string.IsNullOrWhiteSpace(text[at..]));
            },
            iter: 20_000);
    }

    [Fact]
    public void Segment_keeps_the_reason_of_every_decision()
    {
        var decisions = new List<BreakDecision>();

        SentenceSegmenter.Default.Segment("He met Dr. Lee. They spoke.", LanguageTag.Parse("en"), decisions);

        Assert.Equal([(10, false, BreakReason.Abbreviation), (15, true, BreakReason.FullStop), (27, true, BreakReason.Terminal)], decisions.Select(d => (d.Position, d.IsBoundary, d.Reason)));
    }
}
