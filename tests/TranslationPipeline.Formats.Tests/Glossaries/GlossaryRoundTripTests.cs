using System.Text;
using NodaTime;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Formats.Tests.Glossaries;

public sealed class GlossaryRoundTripTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    private static readonly Glossary Sample = new("sample")
    {
        Concepts =
        [
            new Concept("agenda")
            {
                Domain = "diplomacy",
                Definition = "a list, \"ordered\"",
                Note = "first line\nsecond line",
                Terms =
                [
                    new Term(English, "agenda") { PartOfSpeech = "noun", Source = "test" },
                    new Term(Russian, "повестка дня") { PartOfSpeech = "noun", Source = "test" },
                    new Term(Russian, "повестка") { PartOfSpeech = "noun", Source = "test", Status = TermStatus.Admitted },
                    new Term(Russian, "агенда") { PartOfSpeech = "noun", Source = "test", Status = TermStatus.Forbidden, Replacement = "повестка дня" },
                ],
            },
            new Concept("brand")
            {
                DoNotTranslate = true,
                KeptIn = [Russian, LanguageTag.Parse("de")],
                Terms = [new Term(English, "Northwind")],
            },
            new Concept("capital")
            {
                DoNotTranslate = true,
                Terms = [new Term(English, "Nur-Sultan") { CaseSensitive = true, ValidFrom = new LocalDate(2019, 3, 23), ValidTo = new LocalDate(2022, 9, 17), Match = TermMatchRule.Exact, Gender = "masculine" }],
            },
        ],
    };

    [Theory]
    [InlineData("csv", ".csv")]
    [InlineData("tsv", ".tsv")]
    [InlineData("yaml", ".yaml")]
    [InlineData("xlsx", ".xlsx")]
    [InlineData("tbx", ".tbx")]
    [InlineData("tbx-dct", ".tbx")]
    [InlineData("tbx2", ".tbx")]
    public void Export_then_read_gives_the_same_glossary(string format, string extension)
    {
        var bytes = GlossaryExporter.Export(Sample, new GlossaryExportOptions(format)).Bytes;
        var read = GlossaryReader.Read("sample" + extension, new MemoryStream(bytes));

        Assert.Empty(read.Diagnostics);
        Assert.Equal(Flat(Sample), Flat(read.Glossary));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".tsv")]
    [InlineData(".yaml")]
    [InlineData(".xlsx")]
    public void Write_canonical_file_gives_the_same_bytes(string extension)
    {
        var bytes = GlossaryTableWriter.Write(GlossaryTables.ToWide(Sample), extension);

        Assert.Equal(bytes, GlossaryTableWriter.Write(GlossaryTable.Read("g" + extension, bytes)!, extension));
    }

    [Fact]
    public void Write_keeps_unknown_columns_and_comments()
    {
        var text = "# who: press office\nid,en,colour\na,x,red\nb,\"y, z\",\n";

        Assert.Equal(text, Encoding.UTF8.GetString(GlossaryTableWriter.Write(GlossaryTable.Read("g.csv", Encoding.UTF8.GetBytes(text))!, ".csv")));
    }

    [Fact]
    public void Export_for_azure_gives_the_capital_form_and_tells_what_is_lost()
    {
        var export = GlossaryExporter.Export(Sample, new GlossaryExportOptions("azure") { From = English, To = Russian, Date = new LocalDate(2026, 1, 1) });

        Assert.Equal("agenda\tповестка дня\nAgenda\tПовестка дня\nNorthwind\tNorthwind\n", Encoding.UTF8.GetString(export.Bytes));
        Assert.Contains(export.Losses, static l => l.StartsWith("inflection", StringComparison.Ordinal));
        Assert.Contains(export.Losses, static l => l.StartsWith("admitted", StringComparison.Ordinal));
        Assert.Contains(export.Losses, static l => l.StartsWith("terms that are not in force", StringComparison.Ordinal));
    }

    private static IEnumerable<object> Flat(Glossary glossary) => glossary.Concepts
        .Select(static c => (object)(c with { Terms = [], KeptIn = [] }, string.Join(' ', c.KeptIn)))
        .Concat(glossary.Concepts.SelectMany(static c => c.Terms.OrderBy(static t => t.Status).ThenBy(static t => t.Text, StringComparer.Ordinal).Select(static t => (object)(t with { Line = 0 }))));
}
