using TranslationPipeline.Hosting.Configuration;

namespace TranslationPipeline.Worker.Tests;

public class WorkerArgumentsTests
{
    private static readonly ConfigurationSources Sources = new() { WorkingDirectory = "/tmp", ProgramDirectory = "/tmp" };

    [Fact]
    public void Read_options_become_flags_of_their_settings()
    {
        var read = WorkerArguments.Read(["--inbox", "in", "--set", "a=b", "--config", "c.json", "--set", "d=e"], Sources);

        Assert.Equal([("worker.inbox", "in", "--inbox")], read.Flags);
        Assert.Equal(["a=b", "d=e"], read.Sets);
        Assert.Equal("c.json", read.File);
    }

    [Theory]
    [InlineData("--inbx", "--inbox")]
    [InlineData("--ulr", "--url")]
    [InlineData("--provder", "--provider")]
    [InlineData("--confg", "--config")]
    [InlineData("-store", "--store")]
    public void Read_unknown_option_is_refused_with_the_nearest_one(string given, string meant)
    {
        var refused = Assert.Throws<ConfigurationException>(() => WorkerArguments.Read([given, "x"], Sources));

        Assert.Equal("usage.option", refused.Diagnostic.Code);
        Assert.Contains($"Did you mean '{meant}'?", refused.Diagnostic.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inbox")]
    [InlineData("--inbox=in")]
    [InlineData("")]
    public void Read_anything_else_is_refused(string given) =>
        Assert.Equal("usage.option", Assert.Throws<ConfigurationException>(() => WorkerArguments.Read([given, "x"], Sources)).Diagnostic.Code);

    [Fact]
    public void Read_option_without_value_is_refused() =>
        Assert.Equal("usage.value", Assert.Throws<ConfigurationException>(() => WorkerArguments.Read(["--set", "a=b", "--url"], Sources)).Diagnostic.Code);
}
