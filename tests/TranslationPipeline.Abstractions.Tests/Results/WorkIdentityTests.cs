namespace TranslationPipeline.Tests.Results;

public class WorkIdentityTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    [Fact]
    public void Compute_same_work_gives_same_identity_whatever_the_order_of_terms() => Assert.Equal(
        WorkIdentity.Compute("text", English, Russian, ["a=b", "c=d"], ["provider=demo"]),
        WorkIdentity.Compute("text", English, Russian, ["c=d", "a=b"], ["provider=demo"]));

    [Theory]
    [InlineData("text ", "en", "ru", "a=b", "provider=demo")]
    [InlineData("text", "uk", "ru", "a=b", "provider=demo")]
    [InlineData("text", "en", "kk", "a=b", "provider=demo")]
    [InlineData("text", "en", "ru", "a=c", "provider=demo")]
    [InlineData("text", "en", "ru", "a=b", "provider=azure")]
    public void Compute_any_difference_gives_another_identity(string text, string from, string to, string term, string setting) => Assert.NotEqual(
        WorkIdentity.Compute("text", English, Russian, ["a=b"], ["provider=demo"]),
        WorkIdentity.Compute(text, LanguageTag.Parse(from), LanguageTag.Parse(to), [term], [setting]));

    [Fact]
    public void Compute_a_term_is_not_a_setting() => Assert.NotEqual(
        WorkIdentity.Compute("text", English, Russian, ["a"], []),
        WorkIdentity.Compute("text", English, Russian, [], ["a"]));
}
