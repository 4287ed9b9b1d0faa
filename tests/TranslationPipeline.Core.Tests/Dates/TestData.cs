namespace TranslationPipeline.Tests.Dates;

/// <summary>Spec files of the repository, and folders with data beside it; the latter are null when they are absent.</summary>
internal static class TestData
{
    /// <summary>Rows of a spec file below its header.</summary>
    public static IEnumerable<string[]> Spec(string name) => File.ReadLines(SpecPath(name)).Skip(1).Select(static l => l.Split('\t'));

    /// <summary>The path of a spec file or folder.</summary>
    public static string SpecPath(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "TranslationPipeline.Core.Tests", "Specs", name);
            }
        }

        throw new FileNotFoundException(name);
    }

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
