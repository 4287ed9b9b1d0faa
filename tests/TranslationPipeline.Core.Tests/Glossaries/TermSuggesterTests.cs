using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class TermSuggesterTests
{
    [Fact]
    public void Best_gives_phrases_without_function_words_and_addresses()
    {
        var suggester = new TermSuggester(LanguageTag.Parse("en"));
        suggester.Add(0, "The President of Kazakhstan spoke about the security guarantees, see https://example.org/security.");
        suggester.Add(1, "Asked about security guarantees, the President of Kazakhstan answered, see https://example.org/security.");

        var found = suggester.Best(20, 2, static _ => false).Select(static c => c.Text).ToList();

        Assert.Contains("President of Kazakhstan", found);
        Assert.Contains("security guarantees", found);
        Assert.DoesNotContain(found, static text => text.Contains("about", StringComparison.Ordinal) || text.Contains("https", StringComparison.Ordinal) || text.Contains("org", StringComparison.Ordinal));
    }

    [Fact]
    public void Best_known_term_is_left_out()
    {
        var suggester = new TermSuggester(LanguageTag.Parse("ky"));
        suggester.Add(1, "коопсуздук кепилдиги. коопсуздук кепилдиги");

        Assert.DoesNotContain(suggester.Best(20, 2, static text => text == "коопсуздук кепилдиги"), static c => c.Text == "коопсуздук кепилдиги");
    }
}
