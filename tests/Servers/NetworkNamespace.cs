using System.Diagnostics;
using System.Globalization;

namespace TranslationPipeline.Tests.Servers;

/// <summary>
/// A network of its own for a process, as if it ran on another machine: it reaches chosen ports of this machine under the same numbers, over relays, until the
/// network is cut. Nothing listens anywhere but on loopback. Needs Linux, root, and the programs <c>ip</c> and <c>socat</c>.
/// </summary>
public sealed class NetworkNamespace : IDisposable
{
    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"tpipe-{Environment.ProcessId}-{Guid.NewGuid():n}")[..24];
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-net-").FullName;
    private readonly List<Process> relays = [];
    private readonly HashSet<int> ports = [];

    private NetworkNamespace()
    {
        Run("ip", "netns", "add", name);
        Mend();
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? Missing => Environment.UserName != "root" ? "only root makes network namespaces"
        : !File.Exists("/usr/bin/socat") ? "socat is not installed"
        : Probe() is var code and not 0 ? $"network namespaces are not allowed here (ip ended with {code})" : null;

    /// <summary>What to put before a command so that it runs in this network.</summary>
    public IReadOnlyList<string> Prefix => ["ip", "netns", "exec", name];

    public static NetworkNamespace Create() => new();

    /// <summary>Makes a port of this machine reachable.</summary>
    public void Reach(int port)
    {
        if (!ports.Add(port))
        {
            return;
        }

        var socket = Path.Combine(folder, $"{port}");
        relays.Add(Process.Start(new ProcessStartInfo("socat", ["-lf/dev/null", $"UNIX-LISTEN:{socket},fork", $"TCP:127.0.0.1:{port}"]))!);
        relays.Add(Process.Start(new ProcessStartInfo("ip", [.. Prefix.Skip(1), "socat", "-lf/dev/null", $"TCP-LISTEN:{port},bind=127.0.0.1,fork,reuseaddr", $"UNIX-CONNECT:{socket}"]))!);
        for (var tries = 0; !File.Exists(socket) && tries < 500; tries++)
        {
            Thread.Sleep(10);
        }
    }

    /// <summary>From now on nothing comes through; nobody is told.</summary>
    public void Cut() => Run([.. Prefix, "ip", "link", "set", "lo", "down"]);

    /// <summary>Everything comes through again, also what waited.</summary>
    public void Mend() => Run([.. Prefix, "ip", "link", "set", "lo", "up"]);

    public void Dispose()
    {
        foreach (var relay in relays)
        {
            relay.Kill(entireProcessTree: true);
            relay.WaitForExit();
            relay.Dispose();
        }

        Run("ip", "netns", "del", name);
        Directory.Delete(folder, recursive: true);
    }

    private static int Probe()
    {
        using var process = Process.Start("sh", ["-c", "ip netns add tpipe-probe-$$ 2>/dev/null && ip netns del tpipe-probe-$$"]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Run(params string[] command)
    {
        using var process = Process.Start(command[0], command.Skip(1));
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
        }
    }
}
