using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Providers.Http;

/// <summary>
/// Connections to one service: no redirects (a key must not travel to another host), no cookies, and no private address behind a public name
/// unless the configuration says so.
/// </summary>
internal static class Connections
{
    private const int MaxAnswerBytes = 32 * 1024 * 1024;

    /// <summary>A client for the endpoint of <paramref name="settings"/>.</summary>
    public static HttpClient Create(EngineSettings settings)
    {
        var endpoint = settings.Endpoint;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !PrivateNetwork.IsPrivate(endpoint.Host),
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ActivityHeadersPropagator = null,
        };
        if (!settings.Switch("allowPrivate") && !PrivateNetwork.IsPrivate(endpoint.Host))
        {
            handler.ConnectCallback = (context, cancellationToken) => ConnectAsync(settings, context.DnsEndPoint, cancellationToken);
        }

        return new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan, // HttpProvider sets one a request
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(EngineSettings settings, DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (target.Host == settings.Endpoint.Host && addresses.Any(PrivateNetwork.IsPrivate))
        {
            throw new ProviderException(ProviderErrorKind.Fatal, Requests.Diagnostics.PrivateAddress(settings.Name, target.Host));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
