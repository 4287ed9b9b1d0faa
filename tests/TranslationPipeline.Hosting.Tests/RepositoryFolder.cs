using System.Runtime.CompilerServices;

namespace TranslationPipeline.Hosting.Tests;

/// <summary>Where the repository lies, for tests that read seeds and golden files.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        var at = new DirectoryInfo(File.Exists(file) ? Path.GetDirectoryName(file)! : AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "TranslationPipeline.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
