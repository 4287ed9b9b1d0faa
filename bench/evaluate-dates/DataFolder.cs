namespace TranslationPipeline.DatesEvaluation;

/// <summary>Finds <c>../shared/data/temporal</c> beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>The root of the repository; null when the program runs outside of it.</summary>
    public static string? Repository { get; } = Root();

    public static string? Find() =>
        Repository is { } root && Path.Combine(root, "..", "shared", "data", "temporal") is var data && Directory.Exists(data) ? data : null;

    private static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
