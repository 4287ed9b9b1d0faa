using CsCheck;
using TranslationPipeline.Checking;
using TranslationPipeline.Core.Tests.Glossaries;

namespace TranslationPipeline.Core.Tests.Checking;

public sealed class PairCheckerTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private static readonly LanguageTag Russian = LanguageTag.Parse("ru");

    public static IEnumerable<TheoryDataRow<string, string, string, string, string, string>> Rows() => SpecTable.Read("check-pairs.tsv")
        .Select(static c => new TheoryDataRow<string, string, string, string, string, string>(c[0], c[1], c[2], c[3], c[4], c[5]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Check_spec_row_reports_the_expected_categories(string from, string to, string source, string target, string expected, string why)
    {
        var findings = PairChecker.Default.Check(new CheckRequest { Source = source, Target = target, SourceLanguage = LanguageTag.Parse(from), TargetLanguage = LanguageTag.Parse(to) });

        var categories = string.Join(' ', findings.Select(static f => f.Category).Distinct());
        Assert.True(expected.Trim() == categories, $"{why}: expected '{expected}', found '{string.Join("; ", findings.Select(static f => f.Message))}'");
    }

    [Theory]
    [InlineData("Встреча прошла в Министерстве иностранных дел.", false)]
    [InlineData("Встреча прошла в Казахстане.", true)]
    public void Check_required_term_may_be_inflected(string target, bool missing)
    {
        var term = new TermAnnotation(new TextRange(4, 20), "org:mfa")
        {
            Rule = "glossary.term",
            Term = "Foreign Ministry",
            Status = TermStatus.Preferred,
            Targets = [new PreferredForm(Russian, "Министерство иностранных дел")],
        };

        var findings = Check("The Foreign Ministry hosted the meeting.", target, term);

        Assert.Equal(missing, findings.Any(f => f.Category == FindingCategories.Terms));
    }

    [Fact]
    public void Check_family_name_is_enough_for_a_required_name()
    {
        var name = new NameAnnotation(new TextRange(0, 7), "person:tokayev") { Rule = "names", EntityKind = "person", Targets = [new PreferredForm(Russian, "Касым-Жомарт Токаев")] };

        Assert.Empty(Check("Tokayev spoke.", "Выступление Токаева.", name));
        Assert.Single(Check("Tokayev spoke.", "Выступление президента.", name));
    }

    [Fact]
    public void Check_changed_date_has_the_right_one_as_fix()
    {
        var finding = Assert.Single(Check("They met on 10 January 2022.", "Они встретились 11 января 2022 г."));

        Assert.Equal((FindingCategories.Dates, "10 января 2022\u202Fг.", new TextRange(16, 33)), (finding.Category, finding.Fix, finding.Range));
    }

    [Fact]
    public void Check_changed_placeholder_has_the_right_one_as_fix()
    {
        var finding = Assert.Single(Check("Hello {name}", "Привет {имя}"));

        Assert.Equal((Severity.Critical, "{name}", new TextRange(7, 12)), (finding.Severity, finding.Fix, finding.Range));
    }

    [Fact]
    public void Check_random_texts_give_ranges_inside_their_side() => Gen.Select(RandomText, RandomText).Sample(static (source, target) =>
    {
        foreach (var finding in PairChecker.Default.Check(new CheckRequest { Source = source, Target = target, SourceLanguage = English, TargetLanguage = Russian }))
        {
            var text = finding.Side == TextSide.Source ? source : target;
            Assert.True(finding.Range.Start >= 0 && finding.Range.Start <= finding.Range.End && finding.Range.End <= text.Length);
        }
    });

    [Fact]
    public void Run_every_target_is_checked_in_its_own_language()
    {
        var segment = new SegmentView
        {
            Number = 1,
            UnitKind = UnitKind.Paragraph,
            Text = "Hello {0}",
            Language = English,
            Targets = [Target("ru", "Привет {0}"), Target("de", "Hallo")],
        };

        var finding = Assert.Single(new CheckStage().Run(segment, new DocumentContext()).Findings);

        Assert.Equal("de", finding.Language?.Value);
    }

    private static readonly Gen<string> RandomText = Gen.Char["aяA1٣5,.:'’\"«»()[]{}<>/%&;$ \n日十万?!…\u0301\uD83D\uDE00\uFFFF"].Array[0, 50].Select(static c => new string(c));

    private static TargetText Target(string language, string text) => new(LanguageTag.Parse(language), text, TargetOrigin.Human) { WorkIdentity = "w" };

    private static System.Collections.Immutable.ImmutableArray<Finding> Check(string source, string target, params Annotation[] annotations) =>
        PairChecker.Default.Check(new CheckRequest { Source = source, Target = target, SourceLanguage = English, TargetLanguage = Russian, SourceAnnotations = [.. annotations] });
}
