using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев")]
    [InlineData("Tokayev", "Tokajew")]
    [InlineData("Sergei Lavrov", "ЛАВРОВ Сергей")]
    [InlineData("Vladimir Putin", "V. Putin")]
    [InlineData("Nikita Khrushchev", "Nikita Chruschtschow")]
    [InlineData("Mikheil Saakashvili", "მიხეილ სააკაშვილი")]
    [InlineData("Italo Calvino", "이탈로 칼비노")]
    [InlineData("Moon Jae-in", "문재인")]
    [InlineData("Mun Chae-in", "文在寅")]
    [InlineData("Siemens Aktiengesellschaft", "Siemens AG")]
    [InlineData("OOO Oboronnye Initsiativy", "Oboronnye Initsiativy o.O.O.")]
    [InlineData("Bibi Netanyahu", "Benjamin Netanyahu")]
    [InlineData("Ig0r Sech1n", "Igor Sechin")]
    [InlineData("Zhukov, Georgy", "Georgy Zhukov")]
    [InlineData("საქართველო", "Georgia (country)")]
    [InlineData("Tashkent", "塔什干")]
    [InlineData("Zeev Wolf", "זאב וולף")]
    public void Match_spellings_of_one_name_are_the_same(string a, string b)
    {
        Assert.True(NameMatcher.Default.Match(a, b).Same);
        Assert.True(NameMatcher.Default.Match(b, a).Same);
    }

    [Theory]
    [InlineData("Boris Johnson", "Boris Pahor")]
    [InlineData("Ilham Aliyev", "Heydar Aliyev")]
    [InlineData("Petrov", "Petrova")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Odessa", "Odessa, Texas")]
    [InlineData("", "Tokayev")]
    [InlineData("Friedrich Hans", "Hans Friedrich")]
    [InlineData("Kim Jong-seong", "박종성")]
    [InlineData("Tonga", "Togo")]
    [InlineData("Louis XII", "Louis XIV")]
    [InlineData("Калинин", "ब्राज़ील")]
    public void Match_names_of_two_are_not_the_same(string a, string b)
    {
        Assert.False(NameMatcher.Default.Match(a, b).Same);
        Assert.False(NameMatcher.Default.Match(b, a).Same);
    }

    [Fact]
    public void Match_same_key_scores_one()
    {
        Assert.Equal(new NameMatch(1, true), NameMatcher.Default.Match("Nur-Sultan", "NUR SULTAN"));
    }

    [Fact]
    public void Match_authority_knows_what_sounds_do_not_tell()
    {
        var matcher = NameMatcher.With(NamesFixture.Authority);

        Assert.True(matcher.Match("Akmola", "Нур-Султан").Same);
        Assert.True(matcher.Match("习近平", "Xi Jinping").Same);
        Assert.False(matcher.Match("Astana", "Tashkent").Same);
        Assert.False(NameMatcher.Default.Match("Akmola", "Нур-Султан").Same);
    }
}
