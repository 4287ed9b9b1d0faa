using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TranslationPipeline.Conventions.Tests;

public partial class StructureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Abstractions"] = [],
        ["Core"] = ["Abstractions"],
        ["Formats"] = ["Abstractions"],
        ["Storage"] = ["Abstractions"],
        ["Providers"] = ["Abstractions"],
        ["Testing"] = ["Abstractions"],
        ["Hosting"] = ["Abstractions", "Core", "Formats", "Storage", "Providers"],
        ["Worker"] = ["Hosting"],
        ["Cli"] = ["Hosting"],
    };

    public static TheoryData<string> Projects => [.. MayReference.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void Project_references_only_what_the_flow_allows(string project)
    {
        var file = Path.Combine(Repository.Root, "src", $"TranslationPipeline.{project}", $"TranslationPipeline.{project}.csproj");

        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(static r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value).Replace("TranslationPipeline.", "", StringComparison.Ordinal));

        Assert.Empty(references.Except(MayReference[project]));
    }

    [Fact]
    public void Every_project_has_a_place_in_the_flow() => Assert.Equal(
        MayReference.Keys.Order(),
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(static d => Path.GetFileName(d)["TranslationPipeline.".Length..]).Order());

    [Fact]
    public void Root_has_at_most_twenty_entries()
    {
        var entries = Repository.TrackedFiles().Select(static f => f.Split('/')[0]).Distinct().ToList();

        Assert.True(entries.Count <= 20, $"{entries.Count}: {string.Join(' ', entries)}");
    }

    [Fact]
    public void Source_file_holds_one_top_level_type_named_like_the_file()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.SourceFiles.Where(static f => Path.GetFileName(f) is not ("Program.cs" or "GlobalUsings.cs" or "AssemblyInfo.cs")))
        {
            var types = TopLevelType().Matches(File.ReadAllText(file)).Select(static m => m.Groups["name"].Value).ToList();
            var name = Path.GetFileNameWithoutExtension(file).Split('.')[0];
            if (types is not [var only] || only != name)
            {
                wrong.Add($"{Repository.Relative(file)}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Source_files_are_short()
    {
        var lines = Repository.SourceFiles.Select(static f => (File: f, Lines: File.ReadLines(f).Count())).OrderBy(static f => f.Lines).ToList();

        Assert.True(lines[lines.Count / 2].Lines <= 80, $"median {lines[lines.Count / 2].Lines} lines");
        Assert.True(lines[lines.Count * 9 / 10].Lines <= 250, $"p90 {lines[lines.Count * 9 / 10].Lines} lines");
        Assert.True(lines[^1].Lines <= 600, $"{Repository.Relative(lines[^1].File)} has {lines[^1].Lines} lines");
    }

    [Fact]
    public void Tests_mirror_the_projects()
    {
        var tests = Directory.GetDirectories(Path.Combine(Repository.Root, "tests")).Select(Path.GetFileName);

        Assert.Empty(MayReference.Keys.Where(static p => p is not "Testing").Select(static p => $"TranslationPipeline.{p}.Tests").Except(tests));
    }

    // A declaration that begins in the first column: file-scoped namespaces leave top-level types there.
    [GeneratedRegex(@"^(?:public |internal |file )?(?:static |sealed |abstract |readonly |partial |ref |unsafe )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
