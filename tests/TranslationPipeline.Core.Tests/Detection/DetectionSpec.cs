namespace TranslationPipeline.Core.Tests.Detection;

/// <summary>Rows of <c>Specs/detect.tsv</c>: text, language, why the row is there.</summary>
internal static class DetectionSpec
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder(), "Specs", "detect.tsv")).Skip(1).Where(static line => line.Length > 0))
        {
            var cells = line.Split('\t');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("TranslationPipeline.sln");
        }

        return Path.Combine(folder.FullName, "tests", "TranslationPipeline.Core.Tests");
    }
}
