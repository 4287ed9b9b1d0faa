using TranslationPipeline.Detection;

namespace TranslationPipeline.Core.Tests.Detection;

public sealed class LanguageDetectionTests
{
    [Fact]
    public void Set_sure_answer_is_the_language_alone() => Assert.Equal(["ru"], SetOf(0.95, ("uk", 0.05)));

    [Fact]
    public void Set_honest_noise_names_both() => Assert.Equal(["ru", "uk"], SetOf(0.6, ("uk", 0.35), ("bg", 0.05)));

    [Fact]
    public void Set_guess_is_empty() => Assert.Empty(SetOf(0.3, ("uk", 0.2), ("bg", 0.2), ("mk", 0.2)));

    [Fact]
    public void Set_sentence_that_is_good_in_two_languages_names_both()
    {
        var set = LanguageDetector.Default.Detect("Danas je u gradu lijepo vrijeme.").Set().Select(static tag => tag.Value).ToList();

        Assert.Contains("hr", set);
        Assert.Contains("bs", set);
    }

    private static IEnumerable<string> SetOf(double confidence, params (string Language, double Confidence)[] others) => new LanguageDetection(
        LanguageTag.Parse("ru"), "Cyrl", confidence, [.. others.Select(static other => new LanguageCandidate(LanguageTag.Parse(other.Language), other.Confidence))])
        .Set().Select(static tag => tag.Value);
}
