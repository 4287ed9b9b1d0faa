using CsCheck;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Tests.Dates;

public class DateRecognizerTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly string[] Languages = ["en", "ru", "de", "ar", "zh", "und"];

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var cells in TestData.Spec("dates.tsv"))
        {
            data.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Recognize_spec_row_gives_expected_values(string language, string anchor, string text, string expected, string why)
    {
        var dates = DateRecognizer.Default.Recognize(text, LanguageTag.Parse(language), Anchor(anchor));

        Assert.True(expected == string.Join(';', dates.Select(d => d.Range.Of(text) + "=" + d.TimexValue)), $"{string.Join(';', dates)} {why}");
    }

    [Fact]
    public void Recognize_both_orders_possible_keeps_both_values()
    {
        const string Text = "It was signed on 05/06/2022.";

        var date = Assert.Single(DateRecognizer.Default.Recognize(Text, English, Anchor("2022-07-01")));

        Assert.True(date.Ambiguous);
        Assert.Equal("2022-05-06 2022-06-05", string.Join(' ', date.Alternatives.Select(a => a.TimexValue).Append(date.TimexValue).Order()));
    }

    [Theory]
    [InlineData("Signed 25/12/2021, in force 05/06/2022.", "2022-06-05")]
    [InlineData("Signed 12/25/2021, in force 05/06/2022.", "2022-05-06")]
    public void Recognize_evidence_in_the_text_decides_the_order(string text, string expected)
    {
        var dates = DateRecognizer.Default.Recognize(text, English, Anchor("2022-07-01"));

        Assert.Equal(expected, dates[1].TimexValue);
        Assert.True(dates[1].Ambiguous);
    }

    [Theory]
    [InlineData("en", "It fell on 2022-13-01.")]
    [InlineData("ru", "Это было 31.02.2022 в городе.")]
    [InlineData("en", "It fell on 31 February 2022.")]
    public void Run_impossible_date_gives_a_finding_and_no_annotation(string language, string text)
    {
        var unit = new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text, Language = LanguageTag.Parse(language) };

        var result = new DatesStage().Run(unit, new DocumentContext { Anchor = Anchor("2022-01-10") });

        Assert.Empty(result.Annotations);
        Assert.Equal(FindingCategories.Dates, Assert.Single(result.Findings).Category);
    }

    [Theory]
    [InlineData(AmbiguousDates.Best, null)]
    [InlineData(AmbiguousDates.Flag, Severity.Minor)]
    [InlineData(AmbiguousDates.Fail, Severity.Critical)]
    public void Read_ambiguous_date_is_told_as_the_policy_asks(AmbiguousDates policy, Severity? severity)
    {
        var reading = DateRecognizer.Default.Read("It opened on 05/06/2022.", English, Anchor("2022-01-10"), policy);

        Assert.Equal(("2022-05-06", "2022-06-05"), (Assert.Single(reading.Dates).TimexValue, reading.Dates[0].Alternatives[0].TimexValue));
        Assert.Equal(severity, reading.Findings.SingleOrDefault()?.Severity);
        Assert.All(reading.Findings, static f => Assert.Contains("2022-06-05", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_order_that_the_text_proves_is_no_failure()
    {
        var reading = DateRecognizer.Default.Read("It opened on 05/06/2022 and closed on 25/06/2022.", English, Anchor("2022-01-10"), AmbiguousDates.Fail);

        Assert.Equal("2022-06-05", reading.Dates[0].TimexValue);
        Assert.True(reading.Dates[0].Ambiguous);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Localize_zone_of_the_publisher_is_metadata()
    {
        var anchor = AnchorDates.Choose(new DocumentMetadata { Published = Instant.FromUtc(2022, 1, 10, 9, 0), Zone = "Asia/Almaty" }, null, null, null);

        var date = AnchorDates.Localize(Assert.Single(DateRecognizer.Default.Recognize("They spoke on Monday.", English, anchor)), anchor, null);

        Assert.Equal(("Asia/Almaty", "metadata"), (date.Zone, date.ZoneFrom));
    }

    [Fact]
    public void Run_sets_the_zone_of_the_anchor_and_skips_the_dateline()
    {
        const string Text = "MOSCOW, Jan. 10 (TASS): They spoke on Monday.";
        var dateline = DatelineParser.Default.Find(Text, English, published: Instant.FromUtc(2022, 1, 10, 9, 0));
        var context = new DocumentContext { Dateline = dateline, Anchor = AnchorDates.Choose(new DocumentMetadata(), dateline, null, null) };
        var unit = new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, Text.Length), Text = Text, Language = English };

        var date = Assert.IsType<DateAnnotation>(Assert.Single(new DatesStage().Run(unit, context).Annotations));

        Assert.Equal(("Monday", "Europe/Moscow", "dateline"), (date.Range.Of(Text), date.Zone, date.ZoneFrom));
    }

    [Fact]
    public void Recognize_interval_gives_both_ends_where_they_stand()
    {
        const string Text = "Talks ran from 28 December to 3 January 2022.";

        var date = Assert.Single(DateRecognizer.Default.Recognize(Text, English, Anchor("2022-01-10")));

        Assert.Equal("28 December=2021-12-28;3 January 2022=2022-01-03", string.Join(';', date.Parts.Select(p => p.Range.Of(Text) + "=" + p.TimexValue)));
    }

    [Fact]
    public void Recognize_text_about_another_time_reads_days_from_the_year_said_last()
    {
        const string Text = "On 3 July 1940 the fleet sailed. On 22 August 1941 the siege began, on 8 December 1941 the war widened. On 20 January they met.";

        var dates = DateRecognizer.Default.Recognize(Text, English, Anchor("2018-05-19"));

        Assert.Equal("1942-01-20", dates[^1].TimexValue);
    }

    [Theory]
    [InlineData("It starts in two hours.", "2013-02-12T06:30")]
    [InlineData("It ended 45 minutes ago.", "2013-02-12T03:45")]
    public void Recognize_hours_are_counted_from_the_time_of_publication(string text, string expected)
    {
        var anchor = Anchor("2013-02-12") with { Time = new LocalTime(4, 30) };

        Assert.Equal(expected, Assert.Single(DateRecognizer.Default.Recognize(text, English, anchor)).TimexValue);
    }

    [Fact]
    public void Recognize_year_first_is_never_swapped() =>
        Check.Sample(
            Gen.Select(Gen.Int[1900, 2099], Gen.Int[1, 12], Gen.Int[1, 28]),
            ymd =>
            {
                var day = LocalDatePattern.Iso.Format(new LocalDate(ymd.Item1, ymd.Item2, ymd.Item3));
                foreach (var language in Languages)
                {
                    var date = Assert.Single(DateRecognizer.Default.Recognize($"({day})", LanguageTag.Parse(language), AnchorDate.None));
                    Assert.Equal(day, date.TimexValue);
                    Assert.False(date.Ambiguous);
                }
            },
            iter: 200);

    [Fact]
    public void Recognize_any_text_gives_ordered_ranges_and_never_throws()
    {
        string[] pieces = ["Monday", " ", "31", ".", "02", "2022", "/", "-", "13", "last", "в", "понедельник", "января", "年", "月", "10", "日", "上周", "99999", "25:61", "0", "года", "\uD800", "\uFFFE", "to", "from", "quarter", "٣", "of", "century", "ago", "in", "9999", "half", "past", "BC", "\n", ",", "(", "T", "+14:00", "هـ", "رجب", "令和", "week", "every", "two", "decade"];
        string[] languages = ["en", "ru", "zh", "ar", "kk", "ja", "de", "und", "fa", "he"];
        string[] anchors = ["", "2022-01-10", "0001-01-01", "9999-12-31"];
        Check.Sample(
            Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 24], Gen.Int[0, languages.Length - 1].Select(i => languages[i]), Gen.Int[0, 3].Select(i => anchors[i])),
            sample =>
            {
                var text = string.Concat(sample.Item1);
                var end = 0;
                foreach (var date in DateRecognizer.Default.Recognize(text, LanguageTag.Parse(sample.Item2), Anchor(sample.Item3)))
                {
                    Assert.True(date.Range.Start >= end && date.Range.End > date.Range.Start && date.Range.End <= text.Length);
                    Assert.Equal(date.Value?.ToTimex() ?? date.TimexValue, date.TimexValue);
                    _ = date.Iso;
                    end = date.Range.End;
                }
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData("en", "He has lived here since 2010.", "2010", "ON_OR_AFTER")]
    [InlineData("en", "The road is closed until Monday.", "2022-01-10", "ON_OR_BEFORE")]
    [InlineData("en", "He lived here in 2010.", "2010", null)]
    [InlineData("ru", "Завод работает с 2010 года.", "2010", "ON_OR_AFTER")]
    [InlineData("ru", "С 5 по 7 января дорога закрыта.", "2022-01-05/2022-01-07", null)]
    [InlineData("uk", "До 10 січня дорогу відкриють.", "2022-01-10", "ON_OR_BEFORE")]
    [InlineData("kk", "Зауыт 2010 жылдан бері жұмыс істейді.", "2010", "ON_OR_AFTER")]
    [InlineData("de", "Seit 2010 lebt er hier.", "2010", "ON_OR_AFTER")]
    [InlineData("zh", "2010年以来，人口增长了一倍。", "2010", "ON_OR_AFTER")]
    public void Recognize_word_beside_the_date_opens_an_interval(string language, string text, string value, string? mod)
    {
        var date = Assert.Single(DateRecognizer.Default.Recognize(text, LanguageTag.Parse(language), Anchor("2022-01-10")));

        Assert.Equal((value, mod), (date.TimexValue, date.Mod));
    }

    [Fact]
    public void Recognize_long_text_is_read_as_its_parts()
    {
        const string Part = "On Monday, 3 January, talks began at 10:00; they will end on 13.01.2022 (or 05.06.2022).\n\n";
        var anchor = Anchor("2022-01-10");
        var one = DateRecognizer.Default.Recognize(Part, English, anchor);

        var many = DateRecognizer.Default.Recognize(string.Concat(Enumerable.Repeat(Part, 1_000)), English, anchor);

        Assert.Equal(1_000 * one.Length, many.Length);
        Assert.All(many, (date, i) => Assert.Equal(one[i % one.Length].TimexValue, date.TimexValue));
        Assert.Equal((999 * Part.Length) + one[^1].Range.Start, many[^1].Range.Start);
    }

    [Fact]
    public void Recognize_text_without_dates_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("The ministers discussed the situation and expressed concern. ", 50));
        var anchor = Anchor("2022-01-10");
        DateRecognizer.Default.Recognize(text, English, anchor);
        var before = GC.GetAllocatedBytesForCurrentThread();

        DateRecognizer.Default.Recognize(text, English, anchor);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static AnchorDate Anchor(string date) =>
        date.Length == 0 ? AnchorDate.None : new AnchorDate(LocalDatePattern.Iso.Parse(date).Value, null, AnchorSource.Published);
}
