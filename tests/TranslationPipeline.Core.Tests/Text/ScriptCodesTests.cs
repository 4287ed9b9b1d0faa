using TranslationPipeline.Text;

namespace TranslationPipeline.Core.Tests.Text;

public sealed class ScriptCodesTests
{
    [Fact]
    public void Of_every_script_gives_its_name() =>
        Assert.All(Enum.GetValues<Script>(), static script => Assert.Equal(script.ToString(), ScriptCodes.Of(script)));

    [Fact]
    public void Parse_every_code_gives_its_script() =>
        Assert.All(Enum.GetValues<Script>(), static script => Assert.Equal(script, ScriptCodes.Parse(script.ToString())));

    [Fact]
    public void Parse_unknown_code_throws() => Assert.Throws<InvalidDataException>(static () => ScriptCodes.Parse("Egyp"));
}
