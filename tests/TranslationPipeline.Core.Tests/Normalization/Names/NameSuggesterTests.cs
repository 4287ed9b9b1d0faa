using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NameSuggesterTests
{
    private const string Text = "He met Berdimukhamedov in Ashgabat. Then President Berdymukhammedov left, and the Berdimukhamedov aide stayed. Visitors saw a visitors book.";

    [Fact]
    public void Suggest_groups_unknown_spellings_with_counts_and_context()
    {
        var suggester = new NameSuggester([]);
        suggester.Add(Text, LanguageTag.Parse("en"));

        var suggestion = Assert.Single(suggester.Suggest());

        Assert.Equal(["Berdimukhamedov 2", "Berdymukhammedov 1"], suggestion.Forms.Select(static f => $"{f.Text} {f.Count}"));
        Assert.Contains("He met", suggestion.Forms[0].Context, StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_leaves_out_what_a_glossary_knows()
    {
        var known = new Glossary("x") { Concepts = [new Concept("person:b") { Terms = [new Term(LanguageTag.Parse("en"), "Berdimukhamedov")] }] };
        var suggester = new NameSuggester([known]);
        suggester.Add(Text, LanguageTag.Parse("en"));

        Assert.Empty(suggester.Suggest());
    }
}
