using TranslationPipeline.Core.Tests.Normalization.Names;
using TranslationPipeline.Normalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Core.Tests.Normalization.Romanization;

public sealed class RomanizerTests
{
    public static TheoryData<string, string, string> Rows() => new()
    {
        { "bgnpcgn-rus-Cyrl-Latn-1947", "Еловая шишка", "Yelovaya shishka" },
        { "bgnpcgn-rus-Cyrl-Latn-1947", "ЁЖ КОЛЮЧИЙ", "YËZH KOLYUCHIY" },
        { "mvd_782", "Юлия", "Yuliya" },
        { "wikipedia", "Набережные Челны", "Naberezhnye Chelny" },
        { "ua-ukr-Cyrl-Latn-2010", "Згорани", "Zghorany" },
        { "bgnpcgn-kaz-Cyrl-Latn-1979", "Өскенбай", "Öskenbay" },
        { "ggg-kat-Geor-Latn-2002", "თბილისი", "Tbilisi" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Romanize_follows_the_published_table(string system, string text, string expected)
    {
        Assert.Equal(expected, Romanizer.Find(system)!.Romanize(text), ignoreCase: system.StartsWith("ggg", StringComparison.Ordinal));
    }

    [Fact]
    public void Romanize_decomposed_text_gives_the_same_as_composed()
    {
        var romanizer = Romanizer.Find("bgnpcgn-kaz-Cyrl-Latn-1979")!;

        Assert.Equal(romanizer.Romanize("Өскенбай"), romanizer.Romanize(UnicodeForms.Decompose("Өскенбай")));
    }

    [Theory]
    [InlineData("iso-rus-Cyrl-Latn-9-1995", "Щукин объявил выставку в Ельце")]
    [InlineData("iso-kat-Geor-Latn-9984-1996", "თბილისი")]
    public void TryReverse_what_was_romanised_comes_back(string system, string text)
    {
        var romanizer = Romanizer.Find(system)!;

        Assert.True(romanizer.TryReverse(romanizer.Romanize(text), out var back));
        Assert.Equal(text, back);
    }

    [Fact]
    public void TryReverse_what_the_system_never_writes_is_flagged_and_stays()
    {
        Assert.False(Romanizer.Find("iso-rus-Cyrl-Latn-9-1995")!.TryReverse("Шw qx", out var text));
        Assert.Contains("w", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_accepts_the_name_of_the_collection_before_the_id()
    {
        Assert.Same(Romanizer.Find("icao_doc_9303"), Romanizer.Find("iuliia:icao_doc_9303"));
        Assert.NotNull(Romanizer.Find("interscript:bgnpcgn-rus-Cyrl-Latn-1947"));
        Assert.Null(Romanizer.Find("no-such-system"));
    }

    [Fact]
    public void Systems_every_table_can_be_read_and_survives_bad_text()
    {
        Assert.True(Romanizer.Systems.Count >= 250);
        foreach (var system in Romanizer.Systems)
        {
            Assert.NotEmpty(system.Source);
            var romanizer = Romanizer.Find(system.Id);
            Assert.NotNull(romanizer);
            Assert.Equal("", romanizer.Romanize(""));
            Assert.NotNull(romanizer.Romanize("\uD800 Ж\uFFFF\u0301"));
        }
    }

    [Fact]
    public void Systems_reach_their_bar_on_the_development_rows()
    {
        var path = Path.Combine(Path.GetDirectoryName(NamesFixture.SpecPath("x"))!, "..", "..", "..", "..", "shared", "data", "names", "a_romanisation.dev.tsv");
        Assert.SkipUnless(File.Exists(path), "the shared evaluation data is not beside the repository");
        var low = new List<string>();
        foreach (var group in File.ReadLines(path).Skip(1).Select(static l => l.Split('\t')).GroupBy(static c => c[0], StringComparer.Ordinal))
        {
            if (Romanizer.Find(group.Key) is { } romanizer)
            {
                var rows = group.Where(static c => !c[3].StartsWith("cldr-", StringComparison.Ordinal)).ToList();
                var right = rows.Count(c => romanizer.Romanize(Cell(c[1])) == UnicodeForms.Compose(Cell(c[2])));
                if (right * 1000 < rows.Count * 995)
                {
                    low.Add($"{group.Key} {right}/{rows.Count}");
                }
            }
        }

        Assert.Empty(low);
    }

    private static string Cell(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
}
