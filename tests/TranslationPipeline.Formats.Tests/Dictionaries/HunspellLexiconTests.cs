using System.Text;
using TranslationPipeline.Formats.Dictionaries;

namespace TranslationPipeline.Formats.Tests.Dictionaries;

public sealed class HunspellLexiconTests
{
    private const string Affixes =
        """
        SET UTF-8
        PFX N Y 1
        PFX N 0 не .
        SFX A Y 3
        SFX A сел сла сел
        SFX A 0 ы [^аяьй]
        SFX A 0 а/B .
        SFX B Y 1
        SFX B а ой а
        """;

    [Fact]
    public void FormsOf_known_word_gives_the_forms_of_its_suffixes_and_no_prefixes()
    {
        var dictionary = Read(Affixes, "2\nпромысел/AN po:noun\nдом/A\n");

        Assert.Equal(2, dictionary.Count);
        Assert.Equal(["дом", "дома", "домой", "домы"], dictionary.FormsOf("дом").Order(StringComparer.Ordinal));
        Assert.Contains("промысла", dictionary.FormsOf("Промысел"));
        Assert.DoesNotContain("непромысел", dictionary.FormsOf("промысел"));
        Assert.Empty(dictionary.FormsOf("неизвестный"));
    }

    [Theory]
    [InlineData("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .", "word/AaBb")]
    [InlineData("FLAG num\nSFX 12 Y 1\nSFX 12 0 s .", "word/12,13")]
    [InlineData("AF 1\nAF AB\nSFX A Y 1\nSFX A 0 s .", "word/1")]
    public void FormsOf_understands_every_way_to_write_flags(string affixes, string word) =>
        Assert.Contains("words", Read("SET UTF-8\n" + affixes, $"1\n{word}\n").FormsOf("word"));

    [Fact]
    public void Read_damaged_lines_are_skipped()
    {
        var dictionary = Read("SET UTF-8\nSFX A Y 2\nSFX A 0 s [ab\nSFX A 0 en .\nnonsense", "x\nTag/A\n\n/\n");

        Assert.Equal(["Tag", "Tagen"], dictionary.FormsOf("tag").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_takes_the_encoding_from_the_affix_file()
    {
        var affixes = Encoding.Latin1.GetBytes("SET ISO8859-1\nSFX A Y 1\nSFX A 0 er .\n");
        using var words = new MemoryStream(Encoding.Latin1.GetBytes("1\nHäus/A\n"));

        Assert.Contains("Häuser", HunspellLexicon.Read(new MemoryStream(affixes), words).FormsOf("Häus"));
    }

    private static HunspellLexicon Read(string affixes, string words) =>
        HunspellLexicon.Read(new MemoryStream(Encoding.UTF8.GetBytes(affixes)), new MemoryStream(Encoding.UTF8.GetBytes(words)));
}
