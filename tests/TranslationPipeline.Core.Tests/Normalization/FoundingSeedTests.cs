namespace TranslationPipeline.Core.Tests.Normalization;

public sealed class FoundingSeedTests
{
    private static readonly string? Seed = Repository.Shared("seeds", "000_36b7ca05db4b28ec.txt");

    [Fact]
    public void Run_on_the_founding_seed_repairs_the_damage_and_nothing_else()
    {
        Assert.SkipWhen(Seed is null, "../shared/seeds is not there");
        var source = File.ReadAllText(Seed);

        var result = string.Join("\n\n", NormalizeRun.Article(source, "en").Select(static p => NormalizeRun.Apply(p.Unit.Text, p.Result)));

        var expected = source[1..]
            .Replace("Kazak-hstan", "Kazakhstan", StringComparison.Ordinal) // by the document's own spelling; the name pass knows it as well
            .Replace("objects. “", "objects.”", StringComparison.Ordinal)
            .Replace("stability, “the Foreign", "stability,” the Foreign", StringComparison.Ordinal);
        Assert.Equal(expected, result);
    }

    [Fact]
    public void Run_on_the_founding_seed_reports_the_unopened_quotation_with_a_fix()
    {
        Assert.SkipWhen(Seed is null, "../shared/seeds is not there");
        var results = NormalizeRun.Article(File.ReadAllText(Seed), "en");

        var (unit, finding) = Assert.Single(results.SelectMany(static p => p.Result.Findings, static (p, f) => (p.Unit, f)));

        const string Sentence = "including the participation of foreign mercenaries in attacks on civilians and law enforcement officers, in the seizure of state institutions and other objects.";
        Assert.Equal(FindingCategories.Quotes, finding.Category);
        Assert.Equal(Sentence + " “", finding.Range.Of(unit.Text));
        Assert.Equal($"“{Sentence}”", finding.Fix);
    }
}
