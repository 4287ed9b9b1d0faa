using System.Diagnostics;
using System.Globalization;

namespace TranslationPipeline.Storage.Tests.Crash;

/// <summary>A process of this program that stores documents until it is killed.</summary>
internal sealed class VictimProcess : IDisposable
{
    private readonly Process process;
    private readonly List<(string What, string Id, int Version)> lines = [];
    private readonly TaskCompletionSource promise = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;

    private VictimProcess(Process process)
    {
        this.process = process;
        reading = Task.Run(ReadAsync);
    }

    public static VictimProcess Start(string path, string name)
    {
        var program = Path.ChangeExtension(typeof(VictimProcess).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        return new VictimProcess(Process.Start(new ProcessStartInfo(program, ["victim", path, name]) { RedirectStandardOutput = true })!);
    }

    /// <summary>Waits until the victim was promised something.</summary>
    public Task FirstPromiseAsync() => promise.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Kills it (SIGKILL on Unix) and returns every line it had written.</summary>
    public async Task<IReadOnlyList<(string What, string Id, int Version)>> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return lines;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is [var what, var id, var version] && int.TryParse(version, CultureInfo.InvariantCulture, out var number))
            {
                lines.Add((what, id, number));
                if (what == "done")
                {
                    promise.TrySetResult();
                }
            }
        }

        promise.TrySetException(new InvalidOperationException("the victim ended before it was promised anything"));
    }
}
