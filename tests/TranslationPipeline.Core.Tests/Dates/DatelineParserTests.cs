using CsCheck;
using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Tests.Dates;

public class DatelineParserTests
{
    public static TheoryData<string[]> Rows() =>
        new(TestData.Spec("datelines.tsv"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Find_spec_row_gives_expected_fields(string[] row)
    {
        var published = LocalDatePattern.Iso.Parse(row[1]).Value.AtMidnight().InUtc().ToInstant();

        var dateline = DatelineParser.Default.Find(row[2], LanguageTag.Parse(row[0]), published);

        Assert.NotNull(dateline);
        Assert.Equal(string.Join('|', row.Skip(3).Take(4)), $"{dateline.City}|{dateline.Agency}|{(dateline.Date is { } d ? LocalDatePattern.Iso.Format(d) : "")}|{dateline.Zone}");
    }

    // Heads composed of the forms of 90 agencies and 200 cities of 17 languages: Specs/datelines-news.tsv.
    [Fact]
    public void Find_composed_heads_give_all_fields_to_98_percent()
    {
        var rows = TestData.Spec("datelines-news.tsv").ToList();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var published = LocalDatePattern.Iso.Parse(row[1]).Value.AtMidnight().InUtc().ToInstant();
            var found = DatelineParser.Default.Find(row[2], LanguageTag.Parse(row[0]), published);
            if (found is null || $"{found.City}|{found.Agency}|{(found.Date is { } d ? LocalDatePattern.Iso.Format(d) : "")}" != string.Join('|', row.Skip(3).Take(3)) || !row[6].Split('|').Contains(found.Zone ?? ""))
            {
                wrong.Add($"{row[2]} -> {found}");
            }
        }

        Assert.True(wrong.Count <= 0.02 * rows.Count, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en", "Moscow said on Monday that the talks (in Geneva) had failed: nothing was agreed.")]
    [InlineData("en", "JORDAN, 23 (Forward) - scored twice.")]
    [InlineData("en", "The AP (Advanced Placement) exams - every spring.")]
    [InlineData("ru", "ИТОГО, 10 января. /Черновик/. Сводная таблица.")]
    [InlineData("ru", "Москва и Пекин, по словам Лаврова, 10 января договорились - детали позже.")]
    [InlineData("zh", "新华书店1月10日电子书特卖。")]
    [InlineData("en", "Paris - the city of light - was quiet.")]
    [InlineData("en", "")]
    public void Find_ordinary_text_gives_null(string language, string text) =>
        Assert.Null(DatelineParser.Default.Find(text, LanguageTag.Parse(language), null));

    [Fact]
    public void Find_any_text_never_throws()
    {
        string[] pieces = ["MOSCOW", "(TASS)", ":", " ", ",", "Jan. 10", "/", "10日", "新华社", "電", "【", "】", "서울", "=", " 기자", "記者", "31", "\uD800", "-", "Fla.", "date "];
        Check.Sample(
            Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 16],
            sample =>
            {
                var text = string.Concat(sample);
                var found = DatelineParser.Default.Find(text, LanguageTag.Parse("en"), null);
                Assert.True(found is null || (found.Range.End <= text.Length && found.Range.Start < found.Range.End));
            },
            iter: 5_000);
    }
}
