using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Tests.Servers;

/// <summary>
/// apertium-apy from Debian's packages on 127.0.0.1, one for all tests of a process; <c>eng/apertium-loopback.py</c> fences it in. Real translations of
/// a real engine, with its real faults.
/// </summary>
public sealed class ApertiumServer : IAsyncDisposable
{
    private readonly Process process;

    private ApertiumServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Why there is no server here; null when there can be one.</summary>
    public static string? Missing =>
        !Directory.Exists("/usr/share/apertium-apy") && !File.Exists("/usr/bin/apertium-apy") ? "apertium-apy is not installed"
        : !Directory.Exists("/usr/share/apertium/apertium-eng-spa") || !Directory.Exists("/usr/share/apertium/apertium-rus-ukr") ? "apertium-eng-spa and apertium-rus-ukr are not installed"
        : !File.Exists("/usr/bin/python3") ? "there is no python3" : null;

    public static async Task<ApertiumServer> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var start = new ProcessStartInfo("/usr/bin/python3") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Root(), "eng", "apertium-loopback.py"));
        start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ApertiumServer(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetStringAsync(new Uri(server.Address, "/listPairs"));
                return server;
            }
            catch (HttpRequestException) when (tries < 200 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true); // the engines are children
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TranslationPipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
