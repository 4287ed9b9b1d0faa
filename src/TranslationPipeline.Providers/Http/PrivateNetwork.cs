using System.Net;
using System.Net.Sockets;

namespace TranslationPipeline.Providers.Http;

/// <summary>Addresses that are not on the public internet (RFC 6890 and its register: private, shared, loopback, link-local, test and multicast).</summary>
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
            return plain.IsIPv6LinkLocal || plain.IsIPv6UniqueLocal || plain.IsIPv6SiteLocal || plain.IsIPv6Multicast || plain.Equals(IPAddress.IPv6Any)
                || (plain.GetAddressBytes() is [0x00, 0x64, 0xff, 0x9b, ..] bytes && IsPrivate(new IPAddress(bytes.AsSpan(12)))); // NAT64 of one
        }

        var b = plain.GetAddressBytes();
        return b[0] is 0 or 10 || (b[0] == 172 && b[1] is >= 16 and < 32) || (b[0] == 192 && b[1] == 168)
            || (b[0] == 169 && b[1] == 254) || (b[0] == 100 && b[1] is >= 64 and < 128)
            || (b[0] == 198 && b[1] is 18 or 19) || (b[0] == 192 && b[1] == 0 && b[2] == 0) || b[0] >= 224;
    }
}
