namespace TranslationPipeline.Core.Tests.Normalization;

/// <summary>Finds the repository and the shared data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file below <c>../shared</c>; null when the folder is not there.</summary>
    public static string? Shared(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("TranslationPipeline.sln was not found above the test program");
    }
}
