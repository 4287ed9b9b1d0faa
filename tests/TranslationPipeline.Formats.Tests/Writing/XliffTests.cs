using System.Xml.Linq;

namespace TranslationPipeline.Formats.Writing;

public sealed class XliffTests
{
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    public static TheoryData<string> Samples => ["seed", "ar", "zh", "kk", "hostile", "codes", "none"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Write_result_is_valid_xliff(string sample)
    {
        var judges = SharedData.Folder("formats", "judges", "xliff21");
        IReadOnlyList<DocumentResult> results = sample switch
        {
            "seed" => [SampleResults.FoundingArticle()],
            "ar" => [SampleResults.Arabic()],
            "zh" => [SampleResults.Chinese()],
            "kk" => [SampleResults.Kazakh()],
            "hostile" => [Export.Hostile()],
            "codes" => [InlineCodeTests.WithCodes(), InlineCodeTests.WithCodes("Нажмите")],
            _ => [],
        };

        var xliff = await Export.WriteAsync("xliff", ExportOptions.Default, results);

        await XmlLint.AssertValid(xliff, ["--schema", Path.Combine(judges, "driver.xsd")], Path.Combine(judges, "catalog.xml"));
    }

    [Fact]
    public async Task Write_founding_article_keeps_raw_text_terms_and_findings()
    {
        var xliff = XDocument.Parse(await Export.WriteAsync("xliff", ExportOptions.Default with { Targets = [LanguageTag.Parse("kk")] }, SampleResults.FoundingArticle()));

        Assert.Equal(("en", "kk"), (xliff.Root!.Attribute("srcLang")!.Value, xliff.Root.Attribute("trgLang")!.Value));
        Assert.Equal(8, xliff.Descendants(Core + "unit").Count());
        Assert.Contains(xliff.Descendants(Core + "source"), static s => s.Value.Contains("leadership of Kazakhstan", StringComparison.Ordinal));
        Assert.Contains(xliff.Descendants(), static e => e.Name.LocalName == "meta" && e.Value.Contains("leadership of Kazak-hstan", StringComparison.Ordinal));
        Assert.Contains(xliff.Descendants(), static e => e.Name.LocalName == "translation" && e.Value == "Қасым-Жомарт Тоқаев");
        Assert.Single(xliff.Descendants(Core + "note"));
    }

    [Fact]
    public async Task Write_unit_text_is_whole_with_the_space_between_segments()
    {
        var result = SampleResults.FoundingArticle();

        var xliff = XDocument.Parse(await Export.WriteAsync("xliff", ExportOptions.Default, result), LoadOptions.PreserveWhitespace);

        var first = string.Concat(xliff.Descendants(Core + "unit").First().Descendants(Core + "source").Select(static s => s.Value));
        Assert.StartsWith(first, result.NormalizedText, StringComparison.Ordinal);
        Assert.EndsWith("Russian Foreign Ministry.", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_character_xml_cannot_hold_is_kept_as_code_point()
    {
        var xliff = XDocument.Parse(await Export.WriteAsync("xliff", ExportOptions.Default, Export.Hostile()));

        Assert.Equal(["0001", "FFFE", "0000"], xliff.Descendants(Core + "source").Single().Elements(Core + "cp").Select(static c => c.Attribute("hex")!.Value));
    }

    [Fact]
    public void Create_with_two_targets_is_refused() => Assert.Equal(
        ExportDiagnostics.Option,
        Assert.Throws<ConfigurationException>(static () => ResultWriters.Create("xliff", Stream.Null, ExportOptions.Default with { Targets = [LanguageTag.Parse("ru"), LanguageTag.Parse("kk")] })).Diagnostic.Code);

    [Fact]
    public async Task Write_document_in_another_language_is_reported()
    {
        var reported = new List<Diagnostic>();

        await Export.WriteAsync("xliff", ExportOptions.Default with { OnDiagnostic = reported.Add, Targets = [LanguageTag.Parse("ru")] }, SampleResults.FoundingArticle(), SampleResults.Arabic());

        Assert.Equal(ExportDiagnostics.LanguageLeftOut, Assert.Single(reported).Code);
    }
}
