using System.Globalization;

namespace TranslationPipeline.Core.Tests.Normalization;

public sealed class CleanProseTests
{
    private static readonly string? Prose = Repository.Shared("data", "langid", "dev", "ntrex.sentences.tsv");

    [Fact]
    public void Run_on_clean_prose_changes_only_lines_that_were_looked_at()
    {
        Assert.SkipWhen(Prose is null, "../shared/data/langid is not there");
        var reviewed = SpecFile.Read("normalize-clean-prose.tsv").ToDictionary(static r => r[0], static r => int.Parse(r[1], CultureInfo.InvariantCulture));
        var changed = reviewed.ToDictionary(static p => p.Key, static _ => 0);

        foreach (var line in File.ReadLines(Prose).Select(static l => l.Split('\t')))
        {
            changed[line[0]] += NormalizeRun.Text(line[1], line[0]) == line[1] ? 0 : 1;
        }

        Assert.Empty(changed.Where(c => c.Value != reviewed[c.Key]).Select(c => $"{c.Key}: {c.Value} lines changed, {reviewed[c.Key]} looked at"));
    }
}
