using TranslationPipeline.Providers.Demo;

namespace TranslationPipeline.Providers.Tests.Demo;

public sealed class DemoProviderTests
{
    public static TheoryData<string, string, string, string> Terms() => new()
    {
        { "Kazakhstan met Kazakhstan.", "Kazakhstan=Казахстан", "[ru] Казахстан met Казахстан.", "every occurrence" },
        { "The Kazakhstani side", "Kazakhstan=Казахстан", "[ru] The Kazakhstani side", "never inside a word" },
        { "President of Kazakhstan", "Kazakhstan=Казахстан;President of Kazakhstan=Президент Казахстана", "[ru] Президент Казахстана", "the longest wins" },
        { "kazakhstan", "Kazakhstan=Казахстан", "[ru] kazakhstan", "as the source writes it" },
        { "中国和哈萨克斯坦", "哈萨克斯坦=Казахстан", "[ru] 中国和Казахстан", "no spaces in Chinese" },
        { "{Kazakhstan} in Kazakhstan", "Kazakhstan=Казахстан", "[ru] {Kazakhstan} in Казахстан", "placeholders stay" },
        { "<a title=\"NATO\">NATO</a>", "NATO=НАТО", "[ru] <a title=\"NATO\">НАТО</a>", "markup stays" },
        { "a b", "a=b;b=c", "[ru] b c", "a target is not replaced again" },
        { "x", "=y", "[ru] x", "an empty term matches nothing" },
        { "", "x=y", "", "nothing to say about nothing" },
        { " \n", "x=y", " \n", "white space stays" },
    };

    [Theory, MemberData(nameof(Terms))]
    public async Task TranslateAsync_terms_are_replaced(string text, string terms, string expected, string why)
    {
        var item = new TranslationItem("id", text)
        {
            Terms = [.. terms.Split(';').Select(static t => new TermPair(t.Split('=')[0], t.Split('=')[1]))],
        };

        var outcome = await AskAsync(item);

        Assert.True(expected == outcome.Text, $"{why}: {outcome.Text}");
    }

    [Fact]
    public async Task TranslateAsync_declared_code_is_not_searched_for_terms()
    {
        var item = new TranslationItem("id", "press :NATO for NATO")
        {
            InlineCodes = [new InlineCode("1", InlineCodeKind.Placeholder, new TextRange(6, 11))],
            Terms = [new TermPair("NATO", "НАТО")],
        };

        Assert.Equal("[ru] press :NATO for НАТО", (await AskAsync(item)).Text);
    }

    [Fact]
    public async Task TranslateAsync_answer_says_that_it_is_no_translation_and_bills_code_points()
    {
        var outcome = await AskAsync(new TranslationItem("id", "𐌰𐌱 c"));

        Assert.Contains("not a translator", outcome.Model, StringComparison.Ordinal);
        Assert.Equal(new BilledAmount(BilledUnit.CodePoints, 4), outcome.Billed);
    }

    [Theory]
    [InlineData("und", "ru", true)]
    [InlineData("zh-Hant", "kk-Latn", true)]
    [InlineData("en", "und", false)]
    [InlineData("en", "zxx", false)]
    public void Supports_any_known_target(string from, string to, bool expected) =>
        Assert.Equal(expected, new DemoProvider().Supports(LanguageTag.Parse(from), LanguageTag.Parse(to)));

    private static async Task<TranslationOutcome> AskAsync(TranslationItem item) =>
        (await new DemoProvider().TranslateAsync(
            new TranslationRequest([item], LanguageTag.Parse("en"), LanguageTag.Parse("ru")), TestContext.Current.CancellationToken))[0];
}
