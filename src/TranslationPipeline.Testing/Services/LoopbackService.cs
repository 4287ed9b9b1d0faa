using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TranslationPipeline.Testing;

/// <summary>
/// A small HTTP/1.1 server on 127.0.0.1 over plain sockets, so that it can also do what servers should not: reset, stall, drip, cut off.
/// Safe for concurrent use; ends with <see cref="DisposeAsync"/>.
/// </summary>
public sealed class LoopbackService : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<SimulatedRequest> requests = new();
    private readonly Func<SimulatedRequest, SimulatedAnswer> answer;
    private readonly Task accepting;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Gives the answer to each request; called concurrently.</param>
    public LoopbackService(Func<SimulatedRequest, SimulatedAnswer> answer)
    {
        this.answer = answer ?? throw new ArgumentNullException(nameof(answer));
        listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What came in so far, in order.</summary>
    public IReadOnlyCollection<SimulatedRequest> Requests => requests;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        listener.Stop();
        await accepting.ConfigureAwait(false);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token).ConfigureAwait(false);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var reader = new RequestReader(stream);
                while (await reader.ReadAsync(stopping.Token).ConfigureAwait(false) is { } request)
                {
                    requests.Enqueue(request);
                    if (!await SendAsync(client, stream, Answer(request)).ConfigureAwait(false))
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the server stops.
            }
        }
    }

    // A service that breaks says so: a test that meets it is told why instead of seeing a lost connection.
    private SimulatedAnswer Answer(SimulatedRequest request)
    {
        try
        {
            return answer(request);
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or System.Text.Json.JsonException)
        {
            return new SimulatedAnswer(500, $"simulator: {exception}") { ContentType = "text/plain" };
        }
    }

    /// <returns>True when the connection can take a further request.</returns>
    private async Task<bool> SendAsync(TcpClient client, NetworkStream stream, SimulatedAnswer sent)
    {
        if (sent.Delay > TimeSpan.Zero)
        {
            await Task.Delay(sent.Delay, stopping.Token).ConfigureAwait(false);
        }

        switch (sent.Fault)
        {
            case WireFault.Reset:
                client.LingerState = new LingerOption(true, 0);
                return false;
            case WireFault.Stall:
                await Task.Delay(Timeout.Infinite, stopping.Token).ConfigureAwait(false);
                return false;
        }

        var body = Encoding.UTF8.GetBytes(sent.Body);
        var compressed = sent.Fault == WireFault.TruncatedGzip;
        if (compressed)
        {
            body = Gzip(body);
            body = body[..(body.Length / 2)];
        }

        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {sent.Status} {(HttpStatusCode)sent.Status}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {(sent.Fault == WireFault.WrongLength ? body.Length / 2 : body.Length)}\r\n")
            .Append("Content-Type: ").Append(sent.Fault == WireFault.LyingContentType ? "image/png" : sent.ContentType).Append("\r\n");
        if (!sent.Headers.ContainsKey("Date"))
        {
            head.Append(CultureInfo.InvariantCulture, $"Date: {TimeProvider.System.GetUtcNow():r}\r\n");
        }

        if (compressed)
        {
            head.Append("Content-Encoding: gzip\r\n");
        }

        foreach (var (name, value) in sent.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), stopping.Token).ConfigureAwait(false);
        if (sent.Fault == WireFault.SlowDrip)
        {
            foreach (var one in body)
            {
                await stream.WriteAsync(new[] { one }, stopping.Token).ConfigureAwait(false);
            }

            return true;
        }

        var cut = sent.Fault == WireFault.Truncated ? body.Length / 2 : body.Length;
        await stream.WriteAsync(body.AsMemory(0, cut), stopping.Token).ConfigureAwait(false);
        return cut == body.Length;
    }

    private static byte[] Gzip(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
