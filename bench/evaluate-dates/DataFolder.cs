namespace TranslationPipeline.DatesEvaluation;

/// <summary>Finds <c>../shared/data/temporal</c> beside the repository.</summary>
internal static class DataFolder
{
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                var data = Path.Combine(folder.FullName, "..", "shared", "data", "temporal");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }
}
