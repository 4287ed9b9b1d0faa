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
