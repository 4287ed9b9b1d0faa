using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Worker.Tests;

public class LoopbackUrlTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8087")]
    [InlineData("http://127.0.0.1:8087/")]
    [InlineData("http://127.8.8.8:80")]
    [InlineData("http://localhost:8087")]
    [InlineData("http://[::1]:8087")]
    public void Require_loopback_address_is_given_back(string url) => Assert.Equal(url, LoopbackUrl.Require(url));

    [Theory]
    [InlineData("http://0.0.0.0:8087")]
    [InlineData("http://[::]:8087")]
    [InlineData("http://*:8087")]
    [InlineData("http://+:8087")]
    [InlineData("http://192.168.1.7:8087")]
    [InlineData("http://example.org:8087")]
    [InlineData("http://127.0.0.1.example.org:8087")]
    [InlineData("http://127.0.0.1@example.org:8087")]
    [InlineData("http://localhost.example.org:8087")]
    [InlineData("https://127.0.0.1:8087")]
    [InlineData("http://127.0.0.1:8087;http://0.0.0.0:8087")] // the server would listen on both
    [InlineData("http://127.0.0.1:8087/;http://0.0.0.0:8087")]
    [InlineData("http://127.0.0.1:8087?;http://0.0.0.0:8087")]
    [InlineData("http://127.0.0.1:8087#;http://0.0.0.0:8087")]
    [InlineData("http://127.0.0.1:8087/health")]
    [InlineData("127.0.0.1:8087")]
    [InlineData("")]
    public void Require_anything_else_is_refused(string url) =>
        Assert.Equal("worker.url", Assert.Throws<ConfigurationException>(() => LoopbackUrl.Require(url)).Diagnostic.Code);

    [Theory]
    [InlineData("--url", "http://0.0.0.0:8087")]
    [InlineData("--inbx", "in")]
    [InlineData("--url", null)]
    public async Task RunAsync_refused_argument_exits_with_2_and_creates_nothing(string option, string? value)
    {
        var folder = Directory.CreateTempSubdirectory("tpipe-worker-");
        try
        {
            string[] args = value is null ? [option] : [option, value];
            var code = await WorkerProgram.RunAsync(args, new ConfigurationSources { WorkingDirectory = folder.FullName, ProgramDirectory = AppContext.BaseDirectory });

            Assert.Equal(2, code);
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
