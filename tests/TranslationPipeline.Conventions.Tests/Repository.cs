using System.Runtime.CompilerServices;

namespace TranslationPipeline.Conventions.Tests;

/// <summary>Where the repository lies, and its files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFiles => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.EndsWith(".g.cs", StringComparison.Ordinal));

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    /// <summary>The files that git knows or would add.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard"]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static f => File.Exists(Path.Combine(Root, f)))];
    }

    private static string FindRoot([CallerFilePath] string file = "")
    {
        var at = new DirectoryInfo(File.Exists(file) ? Path.GetDirectoryName(file)! : AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "TranslationPipeline.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
