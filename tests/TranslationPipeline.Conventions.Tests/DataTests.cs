using System.Text.RegularExpressions;

namespace TranslationPipeline.Conventions.Tests;

/// <summary>Language facts are data, and every row says where it comes from.</summary>
public partial class DataTests
{
    public static TheoryData<string> Tables => [.. Repository.TrackedFiles().Where(static f =>
        f.EndsWith(".tsv", StringComparison.Ordinal) && (f.StartsWith("glossaries/", StringComparison.Ordinal) || f.Contains("/Tables/", StringComparison.Ordinal)))];

    [Theory, MemberData(nameof(Tables))]
    public void Table_names_the_source_of_every_row(string table)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, table));
        var commented = SourceComment().IsMatch(string.Join('\n', lines.TakeWhile(static l => l.StartsWith('#'))));
        var rows = lines.Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t')).ToList();
        var column = Array.IndexOf(rows[0], "source");

        Assert.True(column >= 0 || commented, $"{table} has neither a column 'source' nor a head comment that names the source of the whole table");
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        if (column >= 0)
        {
            Assert.DoesNotContain(rows, row => string.IsNullOrWhiteSpace(row[column]));
        }
    }

    // "Source of every row: ...", "# source: ...", or for romanisation tables "# Rules after ..."; own grammar says so.
    [GeneratedRegex("source( of every row)?:|Rules after |Unicode \\d|Grammar of dates", RegexOptions.IgnoreCase)]
    private static partial Regex SourceComment();

    [Fact]
    public void Texts_name_no_machine()
    {
        var markers = new[] { "/" + "home/", "/" + "root/", "/" + "work/", "C:\\" + "Users" };
        var wrong = Repository.TrackedFiles()
            .Where(static f => Path.GetExtension(f) is ".cs" or ".md" or ".json" or ".props" or ".csproj" or ".sh" or ".txt" or ".tsv" or ".csv" or ".sln")
            .Where(f => File.ReadLines(Path.Combine(Repository.Root, f)).Any(line => markers.Any(m => line.Contains(m, StringComparison.Ordinal))));

        Assert.Empty(wrong);
    }
}
