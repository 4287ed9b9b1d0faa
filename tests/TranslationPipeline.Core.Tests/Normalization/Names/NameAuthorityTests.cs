using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NameAuthorityTests
{
    [Fact]
    public void Compile_terms_without_kind_are_passed_over()
    {
        var glossary = new Glossary("terms.tsv") { Concepts = [new Concept("term:gas") { Terms = [new Term(LanguageTag.Parse("en"), "gas")] }] };

        Assert.Equal(0, NameAuthority.Compile([glossary]).Count);
    }

    [Fact]
    public void Compile_same_id_in_two_glossaries_becomes_one_entry()
    {
        var first = new Glossary("a") { Concepts = [new Concept("place:x") { Kind = "city", Terms = [new Term(LanguageTag.Parse("en"), "Semey")] }] };
        var second = new Glossary("b") { Concepts = [new Concept("place:x") { Kind = "city", Terms = [new Term(LanguageTag.Parse("ru"), "Семей")] }] };

        var authority = NameAuthority.Compile([first, second]);

        Assert.Equal(1, authority.Count);
        Assert.Equal(2, Assert.Single(authority.Entities).Forms.Length);
    }

    [Fact]
    public void Compile_without_variants_knows_only_listed_spellings()
    {
        var glossary = new Glossary("a")
        {
            Concepts = [new Concept("place:x") { Kind = "city", Terms = [new Term(LanguageTag.Parse("ru"), "Ташкент"), new Term(LanguageTag.Parse("en"), "Tashkent")] }],
        };

        Assert.Equal(2, NameAuthority.Compile([glossary], generateVariants: false).SpellingCount);
        Assert.True(NameAuthority.Compile([glossary]).SpellingCount > 4);
    }

    [Fact]
    public void Empty_finds_nothing()
    {
        Assert.Equal(0, NameAuthority.Empty.Count);
        Assert.Equal(0, NameAuthority.Empty.SpellingCount);
    }
}
