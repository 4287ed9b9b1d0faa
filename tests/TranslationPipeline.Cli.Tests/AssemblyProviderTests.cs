using System.Text.Json;

namespace TranslationPipeline.Cli.Tests;

/// <summary>A provider of somebody else (samples/MyProvider) is loaded by nothing but configuration, as docs/providers.md says.</summary>
public sealed class AssemblyProviderTests : IDisposable
{
    private readonly TestHost host = new();

    [Fact]
    public async Task Run_provider_of_an_assembly_translates_as_any_other()
    {
        host.Write("phrases.tsv", "The talks begin on Monday.\tПереговоры начнутся в понедельник.\n");
        host.Write("a.txt", "The talks begin on Monday.\n");
        Configure("MyProvider.PhrasebookProvider");

        Assert.Equal(ExitCode.Done, await host.RunAsync("providers", "check", "--provider", "phrases", "--from", "en", "--to", "ru"));
        Assert.Contains("phrasebook-1", host.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await host.RunAsync("run", "a.txt", "--from", "en", "--to", "ru", "--provider", "phrases", "--report", "false"));
        Assert.Equal(ExitCode.Done, await host.RunAsync("export", "--format", "jsonl"));
        var target = JsonDocument.Parse(host.Output).RootElement.GetProperty("targets").GetProperty("ru");
        Assert.Equal("Переговоры начнутся в понедельник.", target.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("MyProvider.PhrasebokProvider", "PhrasebokProvider")] // no such class
    [InlineData("MyProvider.PhrasebookProvider", "phrases.tsv")] // its constructor finds no file
    public async Task Run_provider_that_cannot_be_loaded_is_a_configuration_error_that_says_why(string type, string cause)
    {
        host.Write("a.txt", "The talks begin on Monday.\n");
        Configure(type);

        Assert.Equal(ExitCode.Usage, await host.RunAsync("run", "a.txt", "--from", "en", "--to", "ru", "--provider", "phrases"));

        Assert.Contains("provider.assembly", host.Error, StringComparison.Ordinal);
        Assert.Contains(cause, host.Error, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    private void Configure(string type) => host.Write("config/providers.json", JsonSerializer.Serialize(new
    {
        phrases = new
        {
            type = "assembly",
            assembly = Path.Combine(AppContext.BaseDirectory, "MyProvider.dll"),
            @class = type,
            settings = new { from = "en", to = "ru", file = Path.Combine(host.Folder, "phrases.tsv") },
        },
    }));
}
