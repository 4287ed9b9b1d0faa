namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Finds the development data in <c>../shared/data</c> beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>Full path of a file there; null, with a message, when it is absent.</summary>
    public static string? Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        var path = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", "data", name);
        if (path is not null && File.Exists(path))
        {
            return path;
        }

        Console.Error.WriteLine($"skipped: {name} is not in ../shared/data");
        return null;
    }
}
