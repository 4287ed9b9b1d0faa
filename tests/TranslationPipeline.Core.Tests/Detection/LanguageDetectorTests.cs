using TranslationPipeline.Detection;

namespace TranslationPipeline.Core.Tests.Detection;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Президент Казахстана провел заседание правительства.", "ru", "Cyrl")]
    [InlineData("Қазақстан Президенті Үкімет отырысын өткізді.", "kk", "Cyrl")]
    [InlineData("The President chaired a meeting of the Government.", "en", "Latn")]
    [InlineData("ძალიან კარგი ამინდია", "ka", "Geor")]
    [InlineData("東京で会議が開かれました", "ja", "Jpan")]
    [InlineData("总统主持了政府会议", "zh-Hans", "Hans")]
    [InlineData("總統主持了政府會議", "zh-Hant", "Hant")]
    public void Detect_sentence_gives_language_and_script(string text, string language, string script)
    {
        var detection = LanguageDetector.Default.Detect(text);

        Assert.Equal((language, script), (detection.Language.Value, detection.Script));
        Assert.InRange(detection.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("{0} %1$s ${user} &nbsp; <br/>")]
    [InlineData("https://example.com/a?b=1 info@example.org")]
    [InlineData("2022-01-10 14:47 +7 701 555 12 12")]
    [InlineData("😀🎉")]
    public void Detect_no_words_left_gives_zxx(string text) =>
        Assert.Equal(LanguageTag.Zxx, LanguageDetector.Default.Detect(text).Language);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("ጤና ይስጥልኝ")]
    public void Detect_no_evidence_gives_und(string text) =>
        Assert.Equal(LanguageTag.Und, LanguageDetector.Default.Detect(text).Language);
}
