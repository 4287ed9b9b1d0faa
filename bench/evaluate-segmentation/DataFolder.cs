namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>The repository, and <c>../shared/data</c> beside it.</summary>
internal static class DataFolder
{
    public static string? Repository { get; } = FindRepository();

    /// <summary>A path below <c>../shared/data</c>, or null where it is absent.</summary>
    public static string? Find(params string[] path)
    {
        var result = Path.Combine([Repository ?? ".", "..", "shared", "data", .. path]);
        return Path.Exists(result) ? result : null;
    }

    private static string? FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
