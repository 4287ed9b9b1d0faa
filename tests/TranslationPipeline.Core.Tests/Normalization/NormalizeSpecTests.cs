namespace TranslationPipeline.Core.Tests.Normalization;

/// <summary>Specs/normalize-*.tsv: language, input, expected text, rules that fired (applied, in order), why the row is there.</summary>
public sealed class NormalizeSpecTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var file in new[] { "normalize-encoding.tsv", "normalize-characters.tsv", "normalize-homoglyphs.tsv", "normalize-words.tsv", "normalize-spacing.tsv", "normalize-quotes.tsv" })
        {
            foreach (var row in SpecFile.Read(file))
            {
                data.Add(row[0], row[1], row[2], row[3], row[4]);
            }
        }

        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Run_spec_row_gives_expected_text(string language, string input, string expected, string rules, string why)
    {
        var result = NormalizeRun.Result(input, language);

        Assert.Equal(expected, NormalizeRun.Apply(input, result));
        var fired = result.Edits.Where(static e => e.Outcome == EditOutcome.Apply).Select(static e => e.Rule);
        Assert.True(rules == string.Join(' ', fired), $"{why}: fired {string.Join(' ', fired)}");
    }

    [Theory, MemberData(nameof(Rows))]
    public void Run_on_its_own_output_changes_nothing(string language, string input, string expected, string rules, string why)
    {
        Assert.Equal(expected, NormalizeRun.Text(expected, language));
        Assert.False(why.Length == 0 && rules.Length == 0 && input.Length == 0);
    }
}
