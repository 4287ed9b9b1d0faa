namespace TranslationPipeline.Formats;

/// <summary>Finds <c>../shared/data</c> beside the repository; tests that need it are skipped where it is absent.</summary>
internal static class SharedData
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Folder(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([RepositoryRoot, "..", "shared", "data", .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"{path} is not on this machine");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run the tests inside the repository");
    }
}
