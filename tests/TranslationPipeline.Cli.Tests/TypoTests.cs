using System.CommandLine;
using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Cli.Tests;

/// <summary>A slip of the fingers never runs anything: every one-edit typo of every verb, option and key is refused, nearly always with the right word.</summary>
public sealed class TypoTests : IDisposable
{
    private const double RightSuggestions = 0.95;

    private readonly TestHost host = new();

    [Fact]
    public async Task Mistyped_verb_is_refused_with_the_right_verb()
    {
        var verbs = Root().Subcommands.Select(static c => c.Name).ToList();

        await RefusedAsync(verbs, verbs, static typo => [typo, "x.txt"]);
    }

    [Fact]
    public async Task Mistyped_option_is_refused_with_the_right_option()
    {
        host.Write("x.txt", "text");
        var root = Root();
        foreach (var command in root.Subcommands.SelectMany(static c => c.Subcommands.Count > 0 ? c.Subcommands.AsEnumerable() : [c]))
        {
            var options = command.Options.Concat(root.Options.Where(static o => o.Recursive)).SelectMany(static o => o.Aliases.Prepend(o.Name)).Where(static n => n.StartsWith("--", StringComparison.Ordinal)).Distinct().ToList();
            string[] verb = command.Parents.First() is RootCommand ? [command.Name] : [command.Parents.First().Name, command.Name];
            string[] arguments = command.Arguments.Count > 0 ? ["x.txt"] : [];

            await RefusedAsync(options, options, typo => [.. verb, .. arguments, typo, "value"]);
        }
    }

    [Fact]
    public async Task Mistyped_key_of_set_is_refused_with_the_right_key()
    {
        var keys = Settings.All.Select(static s => s.Key).ToList();

        await RefusedAsync(keys, keys, static typo => ["config", "validate", "--set", $"{typo}=1"]);
    }

    [Fact]
    public async Task Mistyped_key_in_the_file_is_refused_with_its_position()
    {
        host.Write("config/pipeline.json", "{\n  \"form\": \"ru\"\n}\n");

        Assert.Equal(ExitCode.Usage, await host.RunAsync("config", "show"));
        Assert.Contains("pipeline.json:2:3", host.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'from'?", host.Error, StringComparison.Ordinal);
        Assert.Empty(host.Output);
    }

    public void Dispose() => host.Dispose();

    private static RootCommand Root()
    {
        using var unused = new CommandHost(Stream.Null, Stream.Null, TextWriter.Null, NodaTime.SystemClock.Instance);
        return CommandLine.CreateRoot(unused, new ConfigurationSources { WorkingDirectory = ".", ProgramDirectory = "." });
    }

    private async Task RefusedAsync(List<string> words, List<string> all, Func<string, string[]> command)
    {
        var right = 0;
        var total = 0;
        foreach (var word in words)
        {
            foreach (var typo in Typos(word).Where(t => !all.Contains(t)))
            {
                var code = await host.RunAsync(command(typo));
                Assert.True(code == ExitCode.Usage, $"'{string.Join(' ', command(typo))}' gave {code}: {host.Error}");
                Assert.Empty(host.Output);
                total++;
                right += host.Error.Contains($"Did you mean '{word}'?", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {total} suggestions were right");
        Assert.True(right >= total * RightSuggestions, $"{right} of {total} suggestions were right");
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "tpipe-out")), "something was run");
    }

    // One letter left out, doubled, replaced, or two neighbours exchanged; the dashes of an option stay.
    private static IEnumerable<string> Typos(string word)
    {
        var first = word.StartsWith("--", StringComparison.Ordinal) ? 2 : 0;
        var typos = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < word.Length; i++)
        {
            typos.Add(word.Remove(i, 1));
            typos.Add(word.Insert(i, word[i].ToString()));
            typos.Add(word.Remove(i, 1).Insert(i, word[i] == 'x' ? "y" : "x"));
            if (i + 1 < word.Length && word[i] != word[i + 1])
            {
                typos.Add(word[..i] + word[i + 1] + word[i] + word[(i + 2)..]);
            }
        }

        return typos.Where(static t => t.Trim('-').Length > 0);
    }
}
