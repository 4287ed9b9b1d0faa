using NodaTime;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Tests.Dates;

public sealed class DateRendererTests
{
    [Theory]
    [InlineData("2022-01-10", "en", "January 10, 2022")]
    [InlineData("2022-01-10", "ru", "10 января 2022\u202Fг.")]
    [InlineData("2022-01-10", "kk", "2022\u202Fж. 10 қаңтар")]
    [InlineData("2022-01-10", "zh", "2022年1月10日")]
    [InlineData("2022-01-10", "uz", "10-yanvar, 2022")]
    [InlineData("2022-01-10", "uz-Cyrl", "10 январ, 2022")]
    [InlineData("2022-01-10", "pt-BR", "10 de janeiro de 2022")]
    [InlineData("XXXX-05-09", "ru", "9 мая")]
    [InlineData("2022-05", "ru", "май 2022\u202Fг.")]
    [InlineData("2022-05", "cs", "květen 2022")]
    [InlineData("2022", "zh", "2022年")]
    [InlineData("2021-Q3", "ru", "3-й квартал 2021\u202Fг.")]
    [InlineData("T14:30", "en", "2:30\u202FPM")]
    [InlineData("2022-01-10T14:30", "de", "10. Januar 2022 um 14:30")]
    [InlineData("2022-01-10/2022-01-13", "ru", "10 января 2022\u202Fг. – 13 января 2022\u202Fг.")]
    public void Render_value_gives_the_form_of_the_language(string timex, string language, string expected)
    {
        Assert.True(TemporalValueReader.TryRead(timex, out var value));

        Assert.Equal(expected, DateRenderer.Render(value, LanguageTag.Parse(language)));
    }

    [Theory]
    [InlineData("2022-01-10", "sw")]
    [InlineData("P2D", "en")]
    [InlineData("2022-W02", "en")]
    public void Render_without_a_common_form_gives_null(string timex, string language)
    {
        Assert.True(TemporalValueReader.TryRead(timex, out var value));

        Assert.Null(DateRenderer.Render(value, LanguageTag.Parse(language)));
    }

    [Fact]
    public void Render_day_is_read_back_to_the_same_day_in_every_language()
    {
        string[] languages = ["en", "ru", "uk", "be", "kk", "ky", "uz", "tr", "az", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ro", "el", "zh", "ja", "ko", "ar", "fa", "he", "hi", "vi"];
        foreach (var language in languages.Select(LanguageTag.Parse))
        {
            for (var day = new LocalDate(2023, 1, 9); day.Year == 2023; day = day.PlusDays(30))
            {
                var form = DateRenderer.Render(new DayValue(day), language)!;

                var date = Assert.Single(DateRecognizer.Default.Recognize(form, language, AnchorDate.None));
                Assert.True(new DayValue(day) == date.Value, $"{language}: {form} was read as {date.TimexValue}");
            }
        }
    }
}
