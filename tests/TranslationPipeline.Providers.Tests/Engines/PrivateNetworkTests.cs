using System.Net;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.Tests.Engines;

public sealed class PrivateNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")] // the metadata of clouds
    [InlineData("100.64.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    public void IsPrivate_address_that_is_not_on_the_internet_is(string address) => Assert.True(PrivateNetwork.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::808:808")]
    public void IsPrivate_public_address_is_not(string address) => Assert.False(PrivateNetwork.IsPrivate(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://2130706433", true)] // 127.0.0.1 in one number
    [InlineData("http://0x7f.1", true)]
    [InlineData("https://translate.example.org", false)]
    public void IsPrivate_host_of_an_address_is_judged_as_written(string address, bool expected) => Assert.Equal(expected, PrivateNetwork.IsPrivate(new Uri(address).Host));

    [Fact]
    public async Task TranslateAsync_public_name_that_leads_to_a_private_address_is_refused_unless_configured()
    {
        var name = Dns.GetHostName();
        var addresses = await Resolve(name);
        Assert.SkipWhen(HttpClient.DefaultProxy.GetProxy(new Uri($"http://{name}:9")) is not null, "a proxy looks names up here");
        Assert.SkipUnless(addresses.Any(PrivateNetwork.IsPrivate), "this machine's own name does not lead to a private address");

        var refused = await Failure(name, allowPrivate: "false");
        var allowed = await Failure(name, allowPrivate: "true");

        Assert.Equal("provider.private-address", refused.Diagnostic.Code);
        Assert.Equal("provider.unreachable", allowed.Diagnostic.Code); // it was tried: nobody listens there
    }

    private static async Task<IPAddress[]> Resolve(string name)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(name, TestContext.Current.CancellationToken);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return [];
        }
    }

    private static async Task<ProviderException> Failure(string host, string allowPrivate)
    {
        var settings = new EngineSettings("libretranslate", "libretranslate", new Dictionary<string, string> { ["endpoint"] = $"http://{host}:9", ["allowInsecure"] = "true", ["allowPrivate"] = allowPrivate });
        return await Assert.ThrowsAsync<ProviderException>(async () => await TranslationPipeline.Providers.Engines.Create(settings).TranslateAsync(
            new TranslationRequest([new TranslationItem("1", "Hello")], LanguageTag.Parse("en"), LanguageTag.Parse("es")), TestContext.Current.CancellationToken));
    }
}
