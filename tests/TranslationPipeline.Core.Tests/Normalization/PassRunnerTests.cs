using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization;

public sealed class PassRunnerTests
{
    [Fact]
    public void Run_edits_of_two_passes_at_one_place_become_one_edit_with_the_later_rule()
    {
        var result = Run("xab", new Replacing("first", "a", "A"), new Replacing("second", "Ab", "B"));

        var edit = Assert.Single(result.Edits);
        Assert.Equal((new TextRange(1, 3), "B", "second.rule"), (edit.Range, edit.Replacement, edit.Rule));
        Assert.Equal("because first; because second", edit.Evidence);
    }

    [Fact]
    public void Run_edits_apart_stay_apart_and_point_into_the_given_text()
    {
        var result = Run("aa--b", new Replacing("first", "aa", "c"), new Replacing("second", "b", "dd"));

        Assert.Equal([(new TextRange(0, 2), "c"), (new TextRange(4, 5), "dd")], result.Edits.Select(static e => (e.Range, e.Replacement)));
    }

    [Fact]
    public void Run_annotation_behind_an_edit_covers_the_given_text()
    {
        var result = Run("Kazak-hstan!", new Replacing("join", "Kazak-hstan", "Kazakhstan"), new Naming("Kazakhstan"));

        Assert.Equal(new TextRange(0, 11), Assert.Single(result.Annotations).Range);
    }

    [Fact]
    public void Run_annotation_that_touches_half_an_edit_takes_in_all_of_it()
    {
        var result = Run("Kazak-hstan!", new Replacing("join", "Kazak-hstan", "Kazakhstan"), new Naming("Kazakh"));

        Assert.Equal(new TextRange(0, 11), Assert.Single(result.Annotations).Range);
    }

    [Fact]
    public void Run_finding_with_a_fix_is_told_against_the_given_text()
    {
        var result = Run("a b", new Replacing("join", "a b", "ab"), new Reporting("b", "c"));

        var finding = Assert.Single(result.Findings);
        Assert.Equal((new TextRange(0, 3), "ac"), (finding.Range, finding.Fix));
    }

    [Fact]
    public void Run_suggestion_is_reported_and_not_applied()
    {
        var result = Run("ab", new Replacing("first", "a", "c", EditOutcome.Suggest), new Replacing("second", "b", "d"));

        Assert.Equal([("first.rule", EditOutcome.Suggest), ("second.rule", EditOutcome.Apply)], result.Edits.Select(static e => (e.Rule, e.Outcome)));
    }

    [Fact]
    public void Run_change_that_is_taken_back_is_no_edit() =>
        Assert.Empty(Run("a", new Replacing("first", "a", "b"), new Replacing("second", "b", "a")).Edits);

    [Fact]
    public void Run_nothing_to_do_gives_the_empty_result() =>
        Assert.Same(StageResult.Empty, Run("text", new Replacing("first", "q", "y")));

    private static StageResult Run(string text, params INormalizationPass[] passes) =>
        new NormalizeStage(passes).Run(NormalizeRun.NewUnit(1, text, "en"), new DocumentContext());

    private sealed class Replacing(string name, string search, string replacement, EditOutcome outcome = EditOutcome.Apply) : INormalizationPass
    {
        public string Name => name;

        public void Run(PassInput input, PassOutput output)
        {
            var at = input.Text.IndexOf(search, StringComparison.Ordinal);
            if (at >= 0)
            {
                output.Edits.Add(new Edit(TextRange.At(at, search.Length), replacement, $"{name}.rule", $"because {name}") { Outcome = outcome });
            }
        }
    }

    private sealed class Naming(string search) : INormalizationPass
    {
        public string Name => "names";

        public void Run(PassInput input, PassOutput output)
        {
            var at = input.Text.IndexOf(search, StringComparison.Ordinal);
            if (at >= 0)
            {
                output.Annotations.Add(new NameAnnotation(TextRange.At(at, search.Length), "place:x") { Rule = "names.x", EntityKind = "country" });
            }
        }
    }

    private sealed class Reporting(string search, string fix) : INormalizationPass
    {
        public string Name => "reports";

        public void Run(PassInput input, PassOutput output) => output.Findings.Add(
            new Finding(FindingCategories.Quotes, Severity.Minor, TextRange.At(input.Text.IndexOf(search, StringComparison.Ordinal), 1), "report") { Fix = fix });
    }
}
