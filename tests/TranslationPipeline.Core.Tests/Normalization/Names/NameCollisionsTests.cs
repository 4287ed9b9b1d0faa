using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization.Names;

public sealed class NameCollisionsTests
{
    [Fact]
    public void Find_a_spelling_that_is_an_ordinary_word_is_told_with_its_place()
    {
        var glossary = Person("person:a", ("en", "Anna", "Verno", 2), ("ru", "Анна", "Тайм", 3));

        var found = NameCollisions.Find(NameAuthority.Compile([glossary with { Concepts = [glossary.Concepts[0] with { Terms = [.. glossary.Concepts[0].Terms, new Term(LanguageTag.Parse("fr"), "Anna House") { Parts = new NameParts("Anna", null, "House") }] }] }]));

        var collision = Assert.Single(found, static d => d.Message.Contains("house", StringComparison.Ordinal) && d.Message.Contains(" en:", StringComparison.Ordinal));
        Assert.Equal(("names.collision.word", "names.tsv", 2), (collision.Code, collision.File, collision.Line));
    }

    [Fact]
    public void Find_a_spelling_of_two_entries_is_told_once()
    {
        var found = NameCollisions.Find(NameAuthority.Compile([Person("person:a", ("ru", "Анна", "Ташкентова", 2)), Person("person:b", ("uk", "Ганна", "Ташкентова", 3))]));

        var collision = Assert.Single(found, static d => d.Code == "names.collision.entry");
        Assert.Contains("person:a and person:b share spellings", collision.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_two_persons_of_one_family_name_are_no_collision()
    {
        var found = NameCollisions.Find(NameAuthority.Compile([Person("person:a", ("ru", "Анна", "Ташкентова", 2)), Person("person:b", ("ru", "Ольга", "Ташкентова", 3))]));

        Assert.DoesNotContain(found, static d => d.Code == "names.collision.entry");
    }

    private static Glossary Person(string id, params (string Language, string Given, string Family, int Line)[] names) => new("names.tsv")
    {
        Concepts =
        [
            new Concept(id)
            {
                Kind = "person",
                Terms = [.. names.Select(static n => new Term(LanguageTag.Parse(n.Language), $"{n.Given} {n.Family}") { Parts = new NameParts(n.Given, null, n.Family), Line = n.Line })],
            },
        ],
    };
}
