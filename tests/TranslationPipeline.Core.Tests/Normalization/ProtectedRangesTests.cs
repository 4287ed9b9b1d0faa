using TranslationPipeline.Normalization;

namespace TranslationPipeline.Core.Tests.Normalization;

public sealed class ProtectedRangesTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in SpecFile.Read("protected-ranges.tsv"))
        {
            data.Add(row[0].Replace("\\\\", "\\", StringComparison.Ordinal), row[1].Replace("\\\\", "\\", StringComparison.Ordinal), row[2]);
        }

        return data;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Find_spec_row_gives_expected_ranges(string text, string expected, string why)
    {
        var found = string.Join('|', ProtectedRanges.Find(text).Select(r => r.Of(text)));

        Assert.True(expected == found, $"{why}: {found}");
    }
}
