using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Tests.Servers;

/// <summary>
/// RabbitMQ from Debian's package: one node, or several that are a cluster, each with its own name, ports and folder, all on 127.0.0.1. Erlang's
/// port mapper is one of our own too: Debian's would listen on every address.
/// </summary>
public sealed class RabbitServer : IDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const string Control = "/usr/lib/rabbitmq/bin/rabbitmqctl";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120); // Erlang starts in 3 seconds, on a busy machine in 60

    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-mq-").FullName;
    private readonly int mapperPort = FreePort();
    private readonly Process mapper;
    private readonly List<Node> nodes = [];

    private RabbitServer()
    {
        mapper = Run("epmd", folder, ["-address", "127.0.0.1", "-port", mapperPort.ToString(CultureInfo.InvariantCulture)], []);
        WaitForPort(mapperPort, mapper);
    }

    /// <summary>Why there is no server here; null when there can be one.</summary>
    public static string? Missing => !File.Exists(Program) ? "rabbitmq-server is not installed" : !File.Exists("/usr/bin/epmd") ? "epmd is not installed" : null;

    /// <summary>Name for the setting <c>rabbitmq.uri</c>, all nodes.</summary>
    public string Uri => string.Join(',', nodes.Select(static n => string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{n.Port}/")));

    /// <summary>Where its nodes listen on 127.0.0.1.</summary>
    public IEnumerable<int> Ports => nodes.Select(static n => n.Port);

    /// <summary>How many nodes it has.</summary>
    public int Count => nodes.Count;

    /// <summary>Starts the nodes and makes them a cluster.</summary>
    public static RabbitServer Start(int count = 1)
    {
        var server = new RabbitServer();
        try
        {
            server.nodes.AddRange(Enumerable.Range(1, count).Select(i => new Node(string.Create(CultureInfo.InvariantCulture, $"tpipe{i}-{Environment.ProcessId}@127.0.0.1"), Path.Combine(server.folder, $"node{i}"), FreePort(), FreePort())));
            server.Up([.. Enumerable.Range(0, count)]);
            for (var i = 1; i < count; i++)
            {
                server.Tell(i, "stop_app");
                server.Tell(i, "join_cluster", server.nodes[0].Name);
                server.Tell(i, "start_app");
            }

            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts nodes, again or for the first time, and waits until they answer. Nodes that all went down wait for each other: start them together.</summary>
    public void Up(params int[] indexes)
    {
        foreach (var node in indexes.Select(i => nodes[i]))
        {
            Directory.CreateDirectory(node.Folder);
            File.WriteAllText(Path.Combine(node.Folder, "plugins"), "[].");
            File.WriteAllText(Path.Combine(node.Folder, "environment"), "");
            File.WriteAllText(Path.Combine(node.Folder, "rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.default = 127.0.0.1:{node.Port}\n"));
            node.Process = Run(Program, folder, [], SettingsOf(node));
        }

        foreach (var node in indexes.Select(i => nodes[i]))
        {
            WaitForPort(node.Port, node.Process!);
        }
    }

    /// <summary>SIGKILL.</summary>
    public void Kill(int index)
    {
        if (nodes[index].Process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    /// <summary>The node that leads a queue; -1 when none does.</summary>
    public int Leader(string queue)
    {
        var asked = Enumerable.Range(0, nodes.Count).First(i => nodes[i].Process is { HasExited: false });
        var line = Tell(asked, "list_queues", "--quiet", "--no-table-headers", "name", "leader").Split('\n').FirstOrDefault(l => l.StartsWith($"{queue}\t", StringComparison.Ordinal));
        return line is null ? -1 : nodes.FindIndex(n => n.Name == line.Split('\t')[1].Trim('\'', ' ', '"'));
    }

    /// <summary>Runs <c>rabbitmqctl</c> on a node and gives what it wrote.</summary>
    public string Tell(int index, params string[] arguments)
    {
        using var process = Run(Control, folder, arguments, SettingsOf(nodes[index]), read: true);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"rabbitmqctl {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}{errors.Result}");
    }

    public void Dispose()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Kill(i);
        }

        mapper.Kill();
        mapper.WaitForExit();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitForPort(int port, Process process)
    {
        for (var until = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency); Stopwatch.GetTimestamp() < until && !process.HasExited; Thread.Sleep(50))
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} does not answer on port {port}");
    }

    private static Process Run(string program, string home, string[] arguments, (string Name, string Value)[] environment, bool read = false)
    {
        // What a server says goes nowhere: it would inherit a pipe and block when nobody reads.
        var start = read ? new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true } : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program]);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.WorkingDirectory = home;
        start.Environment["HOME"] = home; // the cookie that the nodes share
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private (string Name, string Value)[] SettingsOf(Node node) =>
    [
        ("ERL_EPMD_ADDRESS", "127.0.0.1"),
        ("ERL_EPMD_PORT", mapperPort.ToString(CultureInfo.InvariantCulture)),
        ("RABBITMQ_NODENAME", node.Name),
        ("RABBITMQ_USE_LONGNAME", "true"),
        ("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
        ("RABBITMQ_NODE_PORT", node.Port.ToString(CultureInfo.InvariantCulture)),
        ("RABBITMQ_DIST_PORT", node.ClusterPort.ToString(CultureInfo.InvariantCulture)),
        ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
        ("RABBITMQ_MNESIA_BASE", Path.Combine(node.Folder, "data")),
        ("RABBITMQ_LOG_BASE", Path.Combine(node.Folder, "log")),
        ("RABBITMQ_PID_FILE", Path.Combine(node.Folder, "pid")),
        ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(node.Folder, "plugins")),
        ("RABBITMQ_CONF_ENV_FILE", Path.Combine(node.Folder, "environment")),
        ("RABBITMQ_CONFIG_FILE", Path.Combine(node.Folder, "rabbitmq")),
    ];

    private sealed record Node(string Name, string Folder, int Port, int ClusterPort)
    {
        public Process? Process { get; set; }
    }
}
