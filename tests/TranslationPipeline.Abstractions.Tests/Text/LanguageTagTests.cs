namespace TranslationPipeline.Tests.Text;

public class LanguageTagTests
{
    [Theory]
    [InlineData("RU", "ru", null, null)]
    [InlineData("kk_latn", "kk-Latn", "Latn", null)]
    [InlineData("zh-hant-tw", "zh-Hant-TW", "Hant", "TW")]
    [InlineData("es-419", "es-419", null, "419")]
    [InlineData("sl-rozaj-biske", "sl-rozaj-biske", null, null)]
    [InlineData("en-a-latn", "en-a-Latn", null, null)] // behind a singleton nothing is a script
    public void Parse_well_formed_tag_gives_canonical_case(string text, string value, string? script, string? region)
    {
        var tag = LanguageTag.Parse(text);

        Assert.Equal(value, tag.Value);
        Assert.Equal(script, tag.Script);
        Assert.Equal(region, tag.Region);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("r")]
    [InlineData("russian")]
    [InlineData("ru-")]
    [InlineData("ru--RU")]
    [InlineData("ру")]
    [InlineData("en-verylongsubtag")]
    public void TryParse_malformed_tag_is_refused(string text) => Assert.False(LanguageTag.TryParse(text, out _));

    [Fact]
    public void Default_value_is_und()
    {
        Assert.Equal("und", default(LanguageTag).Value);
        Assert.Equal(LanguageTag.Und, default);
        Assert.True(default(LanguageTag).IsUndetermined);
    }

    [Theory]
    [InlineData("zh-Hans", "zh-Hant", true)]
    [InlineData("nb", "nn", false)]
    [InlineData("ru", "ru-RU", true)]
    public void IsSameLanguage_compares_the_primary_subtag(string a, string b, bool same) =>
        Assert.Equal(same, LanguageTag.Parse(a).IsSameLanguage(LanguageTag.Parse(b)));
}
