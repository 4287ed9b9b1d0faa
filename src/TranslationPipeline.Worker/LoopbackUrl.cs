using System.Net;

namespace TranslationPipeline.Worker;

/// <summary>The worker has no login, so it listens to this machine only.</summary>
internal static class LoopbackUrl
{
    /// <summary>Gives the address back when it is a loopback address.</summary>
    /// <exception cref="ConfigurationException">It is no address, or others could reach it.</exception>
    public static string Require(string url)
    {
        // Nothing after the port: the server would read "http://127.0.0.1/;http://0.0.0.0:80" as two addresses.
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))))
        {
            return url;
        }

        throw new ConfigurationException(new Diagnostic(
            "worker.url",
            $"'{url}' is not a loopback address",
            "Use http://127.0.0.1:PORT and put a proxy with a login in front of it to reach it from elsewhere."));
    }
}
