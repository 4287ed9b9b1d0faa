using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TranslationPipeline.Cli.Tests;

/// <summary>A real disk that is full and one that may only be read: a small file system in memory that the test mounts in a namespace of its own.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TestHost host = new();

    [Fact]
    public async Task Run_on_a_full_or_read_only_disk_exits_with_the_store_code_says_why_and_can_be_resumed()
    {
        Assert.SkipWhen(Environment.UserName != "root" || !File.Exists("/usr/bin/unshare") || (await ShellAsync("mount -t tmpfs -o size=1m none \"$1\"", host.Folder)).Code != 0, "no file system can be mounted here");
        for (var i = 0; i < 40; i++)
        {
            var text = new StringBuilder();
            for (var paragraph = 0; paragraph < 60; paragraph++)
            {
                text.Append(CultureInfo.InvariantCulture, $"The leadership of Kazak-hstan thanked delegation {i} of group {paragraph} on Monday, and the talks began in Geneva.\n\n");
            }

            host.Write(string.Create(CultureInfo.InvariantCulture, $"inbox/{i:D2}.txt"), text.ToString());
        }

        Directory.CreateDirectory(Path.Combine(host.Folder, "disk"));
        var run = $"dotnet '{TpipeProcess.Program()}' run inbox --to ru --provider demo --store disk/store.db --output disk/out --report false --quiet";
        var (code, output) = await ShellAsync(
            $"""
            cd "$1" && mount -t tmpfs -o size=3m none disk || exit 99
            {run}; echo "full: $?"
            mount -o remount,size=200m disk
            {run}; echo "room: $?"
            dotnet '{TpipeProcess.Program()}' store verify --store disk/store.db; echo "verify: $?"
            cp disk/store.db after.db; cp disk/store.db-wal after.db-wal 2>/dev/null
            mount -o remount,ro disk
            {run}; echo "read-only: $?"
            exit 0
            """,
            host.Folder);

        Assert.True(code == 0, output);
        Assert.Contains("full: 5", output, StringComparison.Ordinal);
        Assert.Contains("store.full", output, StringComparison.Ordinal);
        Assert.Contains("room: 0", output, StringComparison.Ordinal);
        Assert.Contains("verify: 0", output, StringComparison.Ordinal);
        Assert.Contains("read-only: 5", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl", "--store", "after.db"));
        Assert.Equal(40 * 60, host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    public void Dispose() => host.Dispose();

    private static async Task<(int Code, string Output)> ShellAsync(string script, string folder)
    {
        if (!File.Exists("/usr/bin/unshare"))
        {
            return (-1, "");
        }

        var start = new ProcessStartInfo("/usr/bin/unshare", ["--mount", "sh", "-c", $"({script}) 2>&1", "sh", folder]) { RedirectStandardOutput = true };
        start.Environment["XDG_CONFIG_HOME"] = folder;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
