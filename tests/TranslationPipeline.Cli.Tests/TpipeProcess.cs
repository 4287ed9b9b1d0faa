using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TranslationPipeline.Cli.Tests;

/// <summary>The real <c>tpipe</c> as a process of its own, built in the same configuration as these tests, with its events.</summary>
internal sealed class TpipeProcess : IDisposable
{
    private readonly Process process;
    private readonly Lock gate = new();
    private readonly List<JsonElement> events = [];
    private readonly Task reading;
    private readonly Task<string> errors;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool ended;

    private TpipeProcess(Process process)
    {
        this.process = process;
        // Threads of their own: a waiting read of a pipe would hold one of the few threads that tell the test what happens.
        errors = Task.Factory.StartNew(process.StandardError.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Inputs that it has said are finished.</summary>
    public int Finished => Count("input");

    /// <summary>The last event; null when it died before.</summary>
    public JsonElement? Result
    {
        get
        {
            lock (gate)
            {
                return events.Count > 0 && events[^1].GetProperty("type").GetString() == "result" ? events[^1] : null;
            }
        }
    }

    public static TpipeProcess Start(string folder, params IEnumerable<string> arguments) => Start(folder, arguments, []);

    /// <summary>Starts it with further environment variables.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables.</param>
    /// <param name="prefix">A program that becomes it, with arguments.</param>
    public static TpipeProcess Start(string folder, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment, IReadOnlyList<string>? prefix = null)
    {
        var native = Environment.GetEnvironmentVariable("TPIPE_NATIVE_PROGRAM"); // starts ten times as fast: for loops of many starts
        IReadOnlyList<string> command = [.. prefix ?? [], .. native is null ? ["dotnet", Program()] : new[] { native }, .. arguments];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // The settings of whoever runs the tests do not count here.
        foreach (var name in start.Environment.Keys.Where(static k => k.StartsWith("TPIPE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["XDG_CONFIG_HOME"] = folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new TpipeProcess(Process.Start(start)!);
    }

    /// <summary>It came to its end, by itself or not.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Waits until it has said that so many inputs are finished.</summary>
    public async Task FinishedAsync(int count)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (Count("input") >= count)
                {
                    return;
                }

                Assert.False(ended, $"it ended before input {count} was finished");
                next = changed.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        }
    }

    /// <summary>SIGKILL; true when it was still running and did not end by itself.</summary>
    public async Task<bool> KillAsync()
    {
        process.Kill();
        return await ExitAsync() == 137;
    }

    public async Task SignalAsync(string signal)
    {
        using var shell = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}")]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Waits for its end and for all it has written; the result is its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        await reading;
        return process.ExitCode;
    }

    /// <summary>What it wrote to standard error; only after its end.</summary>
    public Task<string> ErrorAsync() => errors;

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    // artifacts/bin/<this assembly>/<configuration>/ -> artifacts/bin/TranslationPipeline.Cli/<configuration>/
    /// <summary>The program's assembly.</summary>
    public static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "TranslationPipeline.Cli", here.Name, "tpipe.dll");
        Assert.True(File.Exists(program), $"{program} is not built");
        return program;
    }

    private int Count(string type)
    {
        lock (gate)
        {
            return events.Count(e => e.GetProperty("type").GetString() == type);
        }
    }

    private void Read()
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.EndsWith('}')) // the last line of a killed process may be cut
            {
                Tell(() => events.Add(JsonDocument.Parse(line).RootElement));
            }
        }

        Tell(() => ended = true);
    }

    private void Tell(Action change)
    {
        lock (gate)
        {
            change();
            changed.SetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
