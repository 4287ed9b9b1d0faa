using System.Text.Json;

namespace TranslationPipeline.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private const string Damaged = " date 2022-01-10 MOSCOW (TASS): The leadership of Kazak-hstan thanked K.-Zh. K. Tokayev on Monday.\n";

    private readonly TestHost host = new();

    [Fact]
    public async Task Run_stores_the_repaired_text_and_writes_a_report()
    {
        host.Write("inbox/a.txt", Damaged);

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "inbox", "--to", "ru,kk"));

        Assert.Empty(host.Output);
        Assert.True(File.Exists(Path.Combine(host.Folder, "tpipe-out", "report.html")));
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl"));
        var lines = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal("The leadership of Kazakhstan thanked Kassym-Jomart Tokayev on Monday.", lines[^1].GetProperty("normalized").GetString());
    }

    [Fact]
    public async Task Run_of_an_empty_folder_says_that_nothing_was_found()
    {
        Directory.CreateDirectory(Path.Combine(host.Folder, "inbox"));

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "inbox", "--to", "ru"));

        Assert.Contains("No file to read was found", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_the_same_at_once_and_with_other_options()
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--version"]) { RedirectStandardOutput = true })!;
        var atOnce = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await host.RunAsync("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+", atOnce);
        Assert.Equal(host.Output, atOnce);
    }

    [Fact]
    public async Task Run_twice_adds_nothing()
    {
        host.Write("inbox/a.txt", Damaged);
        await host.RunAsync("run", "inbox", "--to", "ru", "--provider", "demo");
        await host.RunAsync("export", "--format", "jsonl");
        var first = host.Output;

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "inbox", "--to", "ru", "--provider", "demo", "--json"));
        var result = JsonDocument.Parse(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        await host.RunAsync("export", "--format", "jsonl");

        Assert.Equal(1, result.GetProperty("unchanged").GetInt32());
        Assert.Equal(0, result.GetProperty("billed").GetInt32());
        Assert.Equal(first, host.Output);
    }

    [Fact]
    public async Task Run_after_adding_a_target_pays_only_for_the_new_one()
    {
        host.Write("a.txt", "The talks began in Geneva.");
        await host.RunAsync("run", "a.txt", "--to", "ru", "--provider", "demo");

        await host.RunAsync("run", "a.txt", "--to", "ru,kk", "--provider", "demo", "--json");
        var result = JsonDocument.Parse(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;

        Assert.Equal(2, result.GetProperty("targets").GetInt32());
        Assert.Equal(1, result.GetProperty("reused").GetInt32());
    }

    [Fact]
    public async Task Run_sets_a_bad_file_aside_and_does_the_others()
    {
        host.Write("inbox/a.txt", "The talks began in Geneva.");
        File.WriteAllBytes(Path.Combine(host.Folder, "inbox", "b.txt"), new byte[4096]);

        Assert.Equal(ExitCode.SomeFailed, await host.RunAsync("run", "inbox"));

        Assert.Contains("b.txt", host.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
        await host.RunAsync("export", "--format", "jsonl");
        Assert.Single(host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Run_dry_stores_nothing()
    {
        host.Write("inbox/a.txt", Damaged);

        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "inbox", "--to", "ru", "--dry-run"));

        Assert.False(Directory.Exists(Path.Combine(host.Folder, "tpipe-out")));
        Assert.Contains("would cost", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_with_findings_at_fail_on_exits_with_1()
    {
        host.Write("a.txt", "The service informed. including the attacks on civilians and other objects. “\n");

        Assert.Equal(ExitCode.Findings, await host.RunAsync("run", "a.txt", "--fail-on", "minor"));
        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "a.txt", "--fail-on", "critical"));
    }

    [Fact]
    public async Task Run_with_a_missing_file_exits_with_3()
    {
        Assert.Equal(ExitCode.SomeFailed, await host.RunAsync("run", "nothing-here.txt"));
        Assert.Contains("nothing-here.txt", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_with_an_unwritable_store_exits_with_5()
    {
        host.Write("a.txt", "The talks began in Geneva.");
        host.Write("store.db", "this is no database, and long enough to be looked at as one");

        Assert.Equal(ExitCode.Store, await host.RunAsync("run", "a.txt", "--store", "store.db"));
        Assert.DoesNotContain("   at ", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_with_an_unknown_provider_exits_with_2()
    {
        host.Write("a.txt", "The talks began in Geneva.");

        Assert.Equal(ExitCode.Usage, await host.RunAsync("run", "a.txt", "--provider", "dmeo"));
        Assert.Contains("Did you mean 'demo'?", host.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_reads_standard_input()
    {
        Assert.Equal(ExitCode.Done, await host.RunWithInputAsync(Damaged, "run", "-"));
        await host.RunAsync("export", "--format", "jsonl");
        Assert.Contains("Kazakhstan", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_show_what_ran_and_resume_runs_it_again()
    {
        host.Write("inbox/a.txt", Damaged);
        await host.RunAsync("run", "inbox");
        await host.RunAsync("jobs", "list");
        var id = host.Output.Split(' ')[0];

        Assert.StartsWith("j-", id, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await host.RunAsync("jobs", "show", id));
        Assert.Contains("a.txt", host.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await host.RunAsync("jobs", "resume", id));
        Assert.Contains("1 unchanged", host.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await host.RunAsync("jobs", "show", "j-nothing"));
    }

    [Fact]
    public async Task Explain_names_rule_and_evidence_of_every_change()
    {
        host.Write("a.txt", Damaged);

        Assert.Equal(ExitCode.Done, await host.RunAsync("explain", "a.txt", "--json"));

        var steps = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        var repair = Assert.Single(steps, static s => s.GetProperty("action").GetString() == "change" && s.GetProperty("original").GetString() == "Kazak-hstan");
        Assert.Equal("Kazakhstan", repair.GetProperty("replacement").GetString());
        Assert.Equal("place:kazakhstan", repair.GetProperty("entity").GetString());
        Assert.NotEmpty(repair.GetProperty("evidence").GetString()!);
    }

    [Fact]
    public async Task Init_then_run_gives_a_first_result()
    {
        Assert.Equal(ExitCode.Done, await host.RunAsync("init"));
        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "inbox"));
        Assert.Equal(ExitCode.Done, await host.RunAsync("doctor"));
        Assert.Equal(ExitCode.Done, await host.RunAsync("init"));
        Assert.DoesNotContain("wrote", host.Error, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();
}
