using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Providers.Http;

/// <summary>Addresses that are not on the public internet (RFC 1918, 4193, 6598, loopback and link-local).</summary>
internal static class PrivateNetwork
{
    /// <summary>True for <c>localhost</c> and for a literal private address; a name is not looked up.</summary>
    public static bool IsPrivate(string host) => host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsPrivate(address));

    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
        {
            return true;
        }

        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return plain.IsIPv6LinkLocal || plain.IsIPv6UniqueLocal || plain.IsIPv6SiteLocal || plain.Equals(IPAddress.IPv6Any);
        }

        var b = plain.GetAddressBytes();
        return b[0] is 0 or 10 || (b[0] == 172 && b[1] is >= 16 and < 32) || (b[0] == 192 && b[1] == 168)
            || (b[0] == 169 && b[1] == 254) || (b[0] == 100 && b[1] is >= 64 and < 128);
    }
}
