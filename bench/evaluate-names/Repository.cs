namespace TranslationPipeline.NamesEvaluation;

/// <summary>Where the data lies, found from the working folder.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Shared data beside the repository.</summary>
    public static string Data(string path) => Path.Combine(Root, "..", "shared", "data", path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("run inside the repository");
    }
}
