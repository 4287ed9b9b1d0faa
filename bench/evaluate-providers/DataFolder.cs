namespace TranslationPipeline.ProvidersEvaluation;

/// <summary>Development data beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>Full path of a file below <c>shared/data</c> of a folder above; null when there is none.</summary>
    public static string? Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine([folder.FullName, "shared", "data", .. path]);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
