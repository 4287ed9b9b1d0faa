namespace TranslationPipeline.LanguageModels;

/// <summary>Rows of a TSV file below its header, without comment lines.</summary>
internal static class DataTable
{
    /// <summary>Reads the rows.</summary>
    public static IEnumerable<string[]> Read(string path) =>
        File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#').Skip(1).Select(static line => line.Split('\t'));
}
