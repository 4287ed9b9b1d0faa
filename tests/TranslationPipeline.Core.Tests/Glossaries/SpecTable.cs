namespace TranslationPipeline.Core.Tests.Glossaries;

/// <summary>Reads the spec tables of <c>Specs/</c>: TSV with a header, <c>#</c> begins a comment line, the last column says why.</summary>
internal static class SpecTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        var path = Path.Combine(Root(), "tests", "TranslationPipeline.Core.Tests", "Specs", name);
        var lines = File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')).ToList();
        Assert.All(lines, row => Assert.True(lines[0].Length == row.Length, $"{name}: wrong number of columns: {string.Join('|', row)}"));
        return lines.Skip(1);
    }

    /// <summary>The repository folder.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
