namespace TranslationPipeline.Formats;

public sealed class NameImportTests
{
    [Theory]
    [InlineData("paranames", "wikidata_id\teng\tlabel\tlanguage\ttype\nQ1\tAstana\tАстана\tkk\tLOC", "wikidata:Q1 region kk Астана True")]
    [InlineData("jrc", "# comment\n1510\tP\tu\tTony+Blair", "jrc:1510 person und Tony Blair False")]
    [InlineData("ftm", """{"id":"NK-1","schema":"Person","properties":{"name":["Igor Sechin"],"alias":["Игорь Сечин","Igor Sechin"]}}""", "opensanctions:NK-1 person und Igor Sechin True|opensanctions:NK-1 person und Игорь Сечин False")]
    [InlineData("ftm", """{"id":"V-1","schema":"Vessel","properties":{"name":["Snow"]}}""", "")]
    [InlineData("wikidata", """
        [
        {"id":"Q468519","labels":{"en":{"language":"en","value":"Kassym-Jomart Tokayev"}},"aliases":{"en":[{"language":"en","value":"Kassym-Jomart Tokayev"},{"language":"en","value":"Tokaev"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
        {"id":"Q7","labels":{},"aliases":[],"claims":{}}
        ]
        """, "wikidata:Q468519 person en Kassym-Jomart Tokayev True|wikidata:Q468519 person en Tokaev False")]
    public void Read_line_gives_names(string source, string text, string expected)
    {
        var names = NameImport.Read(source, new StringReader(text), "x", static d => Assert.Fail(d.ToString()));

        Assert.Equal(expected, string.Join('|', names.Select(static n => $"{n.Concept} {n.Kind} {n.Language} {n.Text} {n.IsPreferred}")));
    }

    [Theory]
    [InlineData("paranames", "Q1\tAstana\nQ2\tMinsk\tMinsk\ten\tLOC")]
    [InlineData("jrc", "x\n2\tP\ten\tMinsk")]
    [InlineData("ftm", "{\n{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Minsk\"]}}")]
    [InlineData("wikidata", "{\"id\":3}\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Minsk\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q515\"}}}}]}}")]
    public void Read_broken_line_is_told_and_the_rest_is_read(string source, string text)
    {
        var problems = new List<Diagnostic>();

        var names = NameImport.Read(source, new StringReader(text), "names.txt", problems.Add).ToList();

        Assert.Equal("Minsk", Assert.Single(names).Text);
        var problem = Assert.Single(problems);
        Assert.Equal(("names.row", "names.txt", 1), (problem.Code, problem.File, problem.Line));
    }
}
