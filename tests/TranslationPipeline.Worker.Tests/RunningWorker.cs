using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Worker.Tests;

/// <summary>The real worker as a process of its own, built in the same configuration as these tests.</summary>
internal sealed class RunningWorker : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;
    private readonly HttpClient client;

    private RunningWorker(Process process, int port)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(10) };
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Everything it has written.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    public bool HasExited => process.HasExited;

    /// <summary>Names of the files that it says are done, each as often as it says so.</summary>
    public IEnumerable<string> Done => lines.Select(static l => l.Trim()).Where(static l => l.StartsWith("Done ", StringComparison.Ordinal))
        .Select(static l => Path.GetFileName(l["Done ".Length..l.LastIndexOf(", ", StringComparison.Ordinal)]));

    /// <summary>Starts a worker and waits until it says that it is ready.</summary>
    public static Task<RunningWorker> StartAsync(WorkerFolder folder, params IEnumerable<string> more) => StartAsync(folder, more, []);

    /// <summary>The same, with environment variables.</summary>
    public static async Task<RunningWorker> StartAsync(WorkerFolder folder, IEnumerable<string> more, IEnumerable<(string Name, string Value)> environment)
    {
        var worker = Start(folder, FreePort(), more, environment);
        await Until.TrueAsync("the worker is ready", TimeSpan.FromSeconds(90), async () =>
        {
            Assert.False(worker.HasExited, $"the worker ended: {string.Join('\n', worker.Lines)}");
            return await worker.StatusAsync("/health/ready") == HttpStatusCode.OK;
        });
        return worker;
    }

    /// <summary>Starts a worker and waits for nothing.</summary>
    public static RunningWorker Start(WorkerFolder folder, int port, IEnumerable<string> more) => Start(folder, port, more, []);

    private static RunningWorker Start(WorkerFolder folder, int port, IEnumerable<string> more, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[
            Program(), "--inbox", folder.Inbox, "--store", folder.Store, "--url", $"http://127.0.0.1:{port}",
            "--set", $"worker.settleMilliseconds={WorkerFolder.Settle.TotalMilliseconds}",
            "--set", $"worker.drainSeconds={WorkerFolder.Drain.TotalSeconds}",
            .. more])
        {
            start.ArgumentList.Add(argument);
        }

        // The settings of whoever runs the tests do not count here.
        foreach (var name in start.Environment.Keys.Where(static k => k.StartsWith("TPIPE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["XDG_CONFIG_HOME"] = folder.Root;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningWorker(Process.Start(start)!, port);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What a health page answers; null when nobody does.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string page)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>What a page says, whatever its status.</summary>
    public async Task<string> PageAsync(string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<string> MetricsAsync() => client.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Asks it to stop (SIGTERM).</summary>
    public void Terminate()
    {
        using var shell = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {process.Id}")]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Ends it at once (SIGKILL) and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await reading;
    }

    /// <summary>Waits for its end; the result is its exit code.</summary>
    public async Task<int> ExitAsync(TimeSpan limit)
    {
        await Until.TrueAsync("the worker has ended", limit, () => Task.FromResult(process.HasExited));
        await reading;
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
        client.Dispose();
    }

    // artifacts/bin/<this assembly>/<configuration>/ -> artifacts/bin/TranslationPipeline.Worker/<configuration>/
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "TranslationPipeline.Worker", here.Name, "TranslationPipeline.Worker.dll");
        Assert.True(File.Exists(program), $"{program} is not built");
        return program;
    }

    // On a thread of its own: a waiting read of a pipe would hold one of the few threads that the test needs.
    private Task ReadAsync(StreamReader reader) => Task.Factory.StartNew(
        () =>
        {
            while (reader.ReadLine() is { } line)
            {
                lines.Enqueue(line);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
