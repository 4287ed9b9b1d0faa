using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class TranslationSuggesterTests
{
    [Fact]
    public void Best_gives_the_phrase_that_stands_with_the_term_in_whatever_form()
    {
        var suggester = new TranslationSuggester();
        suggester.Add("The peace treaty was signed.", "Мирный договор подписан.");
        suggester.Add("They spoke of the peace treaty.", "Они говорили о мирном договоре.");
        suggester.Add("Nobody signed the letter.", "Никто не подписал письмо.");
        suggester.Add("They spoke of the letter.", "Они говорили о письме.");

        Assert.Contains("договор", suggester.Best("peace treaty", 1)[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("письм", suggester.Best("letter", 1)[0].Text, StringComparison.Ordinal);
        Assert.Empty(suggester.Best("border", 1));
    }
}
