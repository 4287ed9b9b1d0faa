using CsCheck;
using TranslationPipeline.Detection;

namespace TranslationPipeline.Core.Tests.Detection;

public sealed class LanguageSpansTests
{
    private const string English = "The minister said that the new law would come into force next year.";
    private const string Russian = "Министр сообщил, что новый закон вступит в силу в следующем году.";
    private const string Kazakh = "Министр жаңа заңның келесі жылы күшіне енетінін мәлімдеді.";

    [Fact]
    public void Find_two_languages_gives_two_spans()
    {
        var spans = LanguageSpans.Find(LanguageDetector.Default, $"{English} {Russian}");

        Assert.Equal(["en", "ru"], spans.Select(static span => span.Language.Value));
        Assert.Equal(new TextRange(0, English.Length), spans[0].Range);
        Assert.Equal(TextRange.At(English.Length + 1, Russian.Length), spans[1].Range);
    }

    [Fact]
    public void Find_languages_of_one_script_are_told_apart() =>
        Assert.Equal(["kk", "ru", "kk"], Languages($"{Kazakh}\n{Russian} {Russian}\n{Kazakh} {Kazakh}"));

    [Fact]
    public void Find_sentence_without_words_follows_its_neighbours() => Assert.Equal(["ru"], Languages($"{Russian} 2022! {Russian}"));

    [Fact]
    public void Find_short_odd_sentence_does_not_break_a_span() => Assert.Equal(["ru"], Languages($"{Russian} Да. {Russian}"));

    [Fact]
    public void Find_long_run_of_another_script_in_a_sentence_is_a_span() =>
        Assert.Equal(["en", "ru"], Languages("The minister said in his speech on Monday: новый закон вступит в силу в следующем году"));

    [Fact]
    public void Find_name_in_another_script_is_no_span() => Assert.Equal(["ru"], Languages("Компания Volkswagen сообщила, что закон вступит в силу."));

    [Fact]
    public void Find_allowed_languages_only_gives_one_of_them() =>
        Assert.All(LanguageSpans.Find(LanguageDetector.Default, $"{Kazakh} {Russian}", [LanguageTag.Parse("ru")]), static span => Assert.Equal("ru", span.Language.Value));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Find_blank_text_has_no_spans(string text) => Assert.Empty(LanguageSpans.Find(LanguageDetector.Default, text));

    [Fact]
    public void Find_codes_only_is_zxx() => Assert.Equal(["zxx"], Languages("{0} 2022-01-10\n17:40"));

    [Fact]
    public void Find_any_text_gives_ordered_spans_inside_it() => Gen.String[0, 300].Sample(static text =>
    {
        var end = 0;
        foreach (var span in LanguageSpans.Find(LanguageDetector.Default, text))
        {
            Assert.InRange(span.Range.Start, end, span.Range.End - 1);
            Assert.InRange(span.Confidence, 0, 1);
            end = span.Range.End;
        }

        Assert.InRange(end, 0, text.Length);
    });

    private static IEnumerable<string> Languages(string text) => LanguageSpans.Find(LanguageDetector.Default, text).Select(static span => span.Language.Value);
}
