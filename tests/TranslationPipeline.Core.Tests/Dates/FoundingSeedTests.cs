using NodaTime;
using TranslationPipeline.Dates;
using TranslationPipeline.Segmentation;

namespace TranslationPipeline.Tests.Dates;

public class FoundingSeedTests
{
    private const string Head = " date 2022-01-10 MOSCOW (TASS): Russian Foreign Minister Sergei Lavrov and Chinese Foreign Minister Wang Yi discussed the situation in Kazakhstan by telephone on Monday and expressed concern about the participation of foreign mercenaries.";

    private static readonly LanguageTag English = LanguageTag.Parse("en");

    [Fact]
    public void Find_seed_head_gives_city_agency_date_and_zone()
    {
        var dateline = DatelineParser.Default.Find(Head, English, published: null);

        Assert.NotNull(dateline);
        Assert.Equal("date 2022-01-10 MOSCOW (TASS):", dateline.Range.Of(Head));
        Assert.Equal(("MOSCOW", "TASS", new LocalDate(2022, 1, 10), "Europe/Moscow"), (dateline.City, dateline.Agency, dateline.Date, dateline.Zone));
    }

    [Fact]
    public void Recognize_monday_of_the_seed_is_the_day_of_the_dateline()
    {
        var anchor = new AnchorDate(new LocalDate(2022, 1, 10), "Europe/Moscow", AnchorSource.Dateline);
        var text = Head[Head.IndexOf("Russian", StringComparison.Ordinal)..];

        var date = Assert.Single(DateRecognizer.Default.Recognize(text, English, anchor));

        Assert.Equal(("Monday", "DATE", "2022-01-10"), (date.Range.Of(text), date.TimexType, date.TimexValue));
        Assert.False(date.Ambiguous);
    }

    [Fact]
    public void Segment_dangling_quote_stays_with_the_sentence_before_it()
    {
        const string Text = "“The main attention was paid,” the service informed. including the seizure of other objects. “\n\nThe head of K.-Zh. K. Tokayev's office spoke.";

        var segments = SentenceSegmenter.Default.Segment(Text, English).Select(r => r.Of(Text)).ToArray();

        Assert.Equal(["“The main attention was paid,” the service informed. including the seizure of other objects. “", "The head of K.-Zh. K. Tokayev's office spoke."], segments);
    }

    [Fact]
    public void Recognize_whole_seed_finds_nothing_but_monday()
    {
        var file = TestData.Seeds() is { } seeds ? Directory.GetFiles(seeds, "000_*.txt").FirstOrDefault() : null;
        Assert.SkipWhen(file is null, "no seeds beside the repository");
        var text = File.ReadAllText(file!);
        var dateline = DatelineParser.Default.Find(text, English, published: null);
        var body = text[dateline!.Range.End..];

        var dates = DateRecognizer.Default.Recognize(body, English, AnchorDates.Choose(new DocumentMetadata(), dateline, null, null));

        Assert.Equal(["Monday"], dates.Select(d => d.Range.Of(body)));
    }
}
