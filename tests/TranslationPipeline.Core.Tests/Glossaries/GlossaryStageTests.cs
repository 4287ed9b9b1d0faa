using NodaTime;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class GlossaryStageTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    [Fact]
    public void Run_term_gets_the_forms_of_the_targets_preferred_first()
    {
        var concept = new Concept("org:mfa")
        {
            Terms = [new Term(English, "Foreign Ministry"), new Term(Russian, "МИД") { Status = TermStatus.Admitted }, new Term(Russian, "Министерство иностранных дел")],
        };

        var annotation = Assert.IsType<TermAnnotation>(Assert.Single(Run(concept, "Both Foreign Ministries agreed.").Annotations));

        Assert.Equal(new TextRange(5, 23), annotation.Range);
        Assert.Equal(["Министерство иностранных дел", "МИД"], annotation.Targets.Select(t => t.Text));
    }

    [Theory]
    [InlineData(2020, "Нур-Султан")]
    [InlineData(2023, "Астана")]
    public void Run_date_of_the_document_decides_the_required_form(int year, string expected)
    {
        var renamed = new LocalDate(2022, 9, 17);
        var concept = new Concept("place:capital")
        {
            Terms = [new Term(English, "the capital"), new Term(Russian, "Нур-Султан") { ValidTo = renamed }, new Term(Russian, "Астана") { ValidFrom = renamed }],
        };

        var annotation = Assert.IsType<TermAnnotation>(Assert.Single(Run(concept, "in the capital", new LocalDate(year, 1, 1)).Annotations));

        Assert.Equal(expected, Assert.Single(annotation.Targets).Text);
    }

    [Fact]
    public void Run_forbidden_term_is_reported_with_its_replacement()
    {
        var concept = new Concept("place:kyiv")
        {
            Terms = [new Term(English, "Kyiv"), new Term(English, "Kiev") { Status = TermStatus.Forbidden }],
        };

        var finding = Assert.Single(Run(concept, "in Kiev today").Findings);

        Assert.Equal((FindingCategories.Terms, Severity.Major, "Kyiv"), (finding.Category, finding.Severity, finding.Fix));
    }

    [Fact]
    public void FormsFor_do_not_translate_of_one_target_leaves_the_others()
    {
        var concept = new Concept("brand") { DoNotTranslate = true, KeptIn = [Russian], Terms = [new Term(English, "Northwind"), new Term(Russian, "Нортвинд"), new Term(LanguageTag.Parse("de"), "Nordwind")] };
        var match = new TermMatch(new TextRange(0, 9), concept, concept.Terms[0]);

        Assert.Equal("Northwind", Assert.Single(GlossaryStage.FormsFor(match, Russian, null)).Text);
        Assert.Equal("Nordwind", Assert.Single(GlossaryStage.FormsFor(match, LanguageTag.Parse("de"), null)).Text);
        Assert.Empty(GlossaryStage.FormsFor(match, LanguageTag.Parse("fr"), null));
    }

    [Fact]
    public void Run_do_not_translate_term_without_target_term_is_required_as_it_is()
    {
        var concept = new Concept("media:tass") { DoNotTranslate = true, Terms = [new Term(English, "TASS")] };

        var annotation = Assert.IsType<TermAnnotation>(Assert.Single(Run(concept, "TASS said").Annotations));

        Assert.Equal("TASS", Assert.Single(annotation.Targets).Text);
    }

    [Fact]
    public void Run_part_of_a_compound_is_less_sure()
    {
        var german = LanguageTag.Parse("de");
        var stage = new GlossaryStage(TermMatcherTests.Compile(new Term(german, "Sicherheit")));
        var unit = new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, 20), Text = "Sicherheitsgarantien", Language = german };

        Assert.InRange(Assert.Single(stage.Run(unit, new DocumentContext()).Annotations).Confidence, 0, 0.6);
    }

    private static StageResult Run(Concept concept, string text, LocalDate? date = null) =>
        new GlossaryStage(TermMatcher.Compile([new Glossary("test") { Concepts = [concept] }])).Run(
            new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text, Language = English },
            new DocumentContext { Targets = [Russian], Anchor = new AnchorDate(date, null, AnchorSource.Published) });
}
