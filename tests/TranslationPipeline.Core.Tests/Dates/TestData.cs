namespace TranslationPipeline.Tests.Dates;

/// <summary>Folders with data beside the repository; null when they are absent.</summary>
internal static class TestData
{
    public static string? Seeds() => Shared("seeds");

    public static string? Temporal() => Shared(Path.Combine("data", "temporal"));

    private static string? Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                var path = Path.Combine(folder.FullName, "..", "shared", name);
                return Directory.Exists(path) ? path : null;
            }
        }

        return null;
    }
}
