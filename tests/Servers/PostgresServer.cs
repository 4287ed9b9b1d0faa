using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Tests.Servers;

/// <summary>
/// A PostgreSQL server of its own on 127.0.0.1, started from Debian's package and stopped with the tests. PostgreSQL refuses to run
/// as root, so under root it runs as the user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string folder;
    private readonly string programs;

    private PostgresServer(string folder, string programs, int port)
    {
        this.folder = folder;
        this.programs = programs;
        Port = port;
    }

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Process id of the server.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Why there is no server here; null when there can be one.</summary>
    public static string? Missing => Programs() is null ? "postgresql is not installed"
        : Environment.UserName == "root" && !File.Exists("/usr/sbin/runuser") && !File.Exists("/sbin/runuser") ? "there is no runuser" : null;

    /// <summary>Makes a cluster and starts it.</summary>
    public static PostgresServer Start()
    {
        var folder = Directory.CreateTempSubdirectory("tpipe-pg-").FullName;
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var server = new PostgresServer(folder, Programs()!, port);
        AsUser(Path.Combine(server.programs, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "tpipe", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.Up();
        AsUser(Path.Combine(server.programs, "createdb"), "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "tpipe", "tpipe");
        return server;
    }

    /// <summary>Starts the server again.</summary>
    public void Up() => AsUser(
        Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-w", "-t", "60", "-l", Path.Combine(folder, "log"),
        "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200 -c shared_buffers=256MB -c max_wal_size=2GB", "start");

    /// <summary>Kills every process of the server as a power failure would, without the operating system's part.</summary>
    public void Kill() => AsUser(Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "stop", "-m", "immediate");

    /// <summary>Name of a store in a schema of its own.</summary>
    public string Store(string schema)
    {
        AsUser(Path.Combine(programs, "psql"), "-q", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "tpipe", "-d", "tpipe", "-c", $"CREATE SCHEMA IF NOT EXISTS \"{schema}\"");
        return $"postgres://tpipe@127.0.0.1:{Port}/tpipe?Search Path={schema}&Maximum Pool Size=16";
    }

    /// <summary>Stops the server and removes its data.</summary>
    public void Dispose()
    {
        try
        {
            Kill();
        }
        catch (InvalidOperationException)
        {
            // A test stopped it already.
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(static d => Path.Combine(d, "bin")).Where(static d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static void AsUser(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Output goes to a file of its own: the server inherits a pipe and would hold it open.
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/tmp" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
