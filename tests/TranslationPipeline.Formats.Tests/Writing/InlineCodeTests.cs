using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Writing;

public sealed class InlineCodeTests
{
    private const string Source = "Press <b>{0}</b> now";
    private const string Target = "Нажмите сейчас <b>{0}</b>";

    public static DocumentResult WithCodes(string target = Target)
    {
        var result = new ResultBuilder("codes", Source, "en").To("ru").Target(1, "ru", target, TargetOrigin.Human).Build();
        ImmutableArray<InlineCode> codes =
        [
            new InlineCode("1", InlineCodeKind.Opening, new TextRange(6, 9)),
            new InlineCode("2", InlineCodeKind.Placeholder, new TextRange(9, 12)),
            new InlineCode("1", InlineCodeKind.Closing, new TextRange(12, 16)),
        ];
        return result with { Segments = [result.Segments[0] with { InlineCodes = codes }] };
    }

    [Fact]
    public async Task Write_tmx_pairs_become_bpt_and_ept()
    {
        var tmx = await Export.WriteAsync("tmx", ExportOptions.Default, WithCodes());

        Assert.Contains("<seg>Press <bpt i=\"1\">&lt;b&gt;</bpt><ph>{0}</ph><ept i=\"1\">&lt;/b&gt;</ept> now</seg>", tmx, StringComparison.Ordinal);
        Assert.Contains("<seg>Нажмите сейчас <bpt i=\"1\">&lt;b&gt;</bpt>", tmx, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_xliff_codes_refer_to_original_data()
    {
        var xliff = await Export.WriteAsync("xliff", ExportOptions.Default, WithCodes());

        Assert.Contains("<source>Press <sc id=\"c1\" dataRef=\"d1\" /><ph id=\"c2\" dataRef=\"d2\" /><ec startRef=\"c1\" dataRef=\"d3\" /> now</source>", xliff, StringComparison.Ordinal);
        Assert.Contains("<data id=\"d1\">&lt;b&gt;</data>", xliff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_target_that_lost_a_code_keeps_the_others_as_text()
    {
        var xliff = await Export.WriteAsync("xliff", ExportOptions.Default, WithCodes("Нажмите <b>сейчас"));

        Assert.Contains("<target>Нажмите &lt;b&gt;сейчас</target>", xliff, StringComparison.Ordinal);
    }
}
