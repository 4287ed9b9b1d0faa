namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Where the development data stands: <c>../shared/data/langid</c> beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>The folder; null when it is not there.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                return Beside(folder);
            }
        }

        return null;
    }

    private static string? Beside(DirectoryInfo root)
    {
        // A worktree stands one folder deeper than the main copy.
        foreach (var up in (string[])["..", "../.."])
        {
            var path = Path.GetFullPath(Path.Combine(root.FullName, up, "shared/data/langid"));
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
