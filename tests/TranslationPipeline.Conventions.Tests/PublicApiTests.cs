using System.Reflection;
using PublicApiGenerator;

namespace TranslationPipeline.Conventions.Tests;

/// <summary>A public type is a promise: every change of it is seen in a diff of <c>docs/api</c>.</summary>
public class PublicApiTests
{
    public static TheoryData<string> Libraries => ["Abstractions", "Core", "Formats", "Storage", "Providers", "Hosting", "Testing"];

    [Theory, MemberData(nameof(Libraries))]
    public void Library_offers_what_was_approved(string library)
    {
        var assembly = Assembly.Load($"TranslationPipeline.{library}");
        var listing = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var path = Path.Combine(Repository.Root, "docs", "api", $"TranslationPipeline.{library}.txt");
        if (Environment.GetEnvironmentVariable("TPIPE_TESTS_ACCEPT") == "1")
        {
            File.WriteAllText(path, listing);
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests with TPIPE_TESTS_ACCEPT=1 and review the file");
        Assert.Equal(File.ReadAllText(path), listing);
    }
}
