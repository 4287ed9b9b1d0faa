namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Finds the development data in <c>../shared/data</c> beside the repository.</summary>
internal static class DataFolder
{
    /// <summary>Full path of a file of the repository; null when there is none.</summary>
    public static string? Repository(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder is not null && Path.Combine(folder.FullName, name) is var path && File.Exists(path) ? path : null;
    }

    /// <summary>Full path of a file there; null, with a message, when it is absent.</summary>
    public static string? Find(string name)
    {
        var path = Repository("TranslationPipeline.sln") is { } solution ? Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(solution)!)!, "shared", "data", name) : null;
        if (path is not null && File.Exists(path))
        {
            return path;
        }

        Console.Error.WriteLine($"skipped: {name} is not in ../shared/data");
        return null;
    }
}
