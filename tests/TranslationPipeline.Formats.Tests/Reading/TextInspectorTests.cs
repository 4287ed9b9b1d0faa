using System.Text;

namespace TranslationPipeline.Formats.Reading;

public sealed class TextInspectorTests
{
    [Theory]
    [InlineData("Тоkаev", InputDiagnostics.MixedScript)]
    [InlineData("VIPы и IT-компании, µm, Ωhm, α-частицы", null)]
    [InlineData("می‌خواهم", null)]
    [InlineData("Ka\u200Czak", InputDiagnostics.Invisible)]
    [InlineData("Ka\u200Bzak", InputDiagnostics.Invisible)]
    [InlineData("👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 葛󠄀", null)]
    [InlineData("x\U000E0041", InputDiagnostics.Invisible)]
    [InlineData("نص \u200F(a)", null)]
    [InlineData("a\u202Eb", InputDiagnostics.BidiControl)]
    [InlineData("Nguye\u0302\u0303n", null)]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", InputDiagnostics.CombiningRun)]
    [InlineData("a\u0007b", InputDiagnostics.ControlCharacter)]
    [InlineData("a\tb\r\nc\u0085d\fe", null)]
    [InlineData("a\uFFFEb", InputDiagnostics.Noncharacter)]
    [InlineData("\U0001FFFE", InputDiagnostics.Noncharacter)]
    public void Read_text_reports_what_hides_or_distorts_it(string text, string? code)
    {
        var outcome = new DocumentReader(ReadLimits.Default).Read("x.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(code is null ? [] : [code], outcome.Warnings.Select(static w => w.Code));
        Assert.All(outcome.Warnings, static w => Assert.Equal(1, w.Line));
        Assert.Equal(text, outcome.Documents[0].Text);
    }
}
