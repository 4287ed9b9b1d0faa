using System.Xml;

namespace TranslationPipeline.Formats.Xml;

public sealed class SafeXmlTests
{
    [Fact]
    public void Read_document_type_is_passed_over_without_fetching_it() =>
        Assert.Equal("tmx", FirstElement("<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/tmx14.dtd\"><tmx/>"));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY x \"&l;&l;\">]><a>&x;</a>")]
    [InlineData("<a>&#1;</a>")]
    [InlineData("<a><b></a>")]
    public void Read_attack_or_damage_throws(string xml) => Assert.Throws<XmlException>(() => ReadAll(xml, 10));

    [Fact]
    public void Read_nesting_is_limited()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 11)) + string.Concat(Enumerable.Repeat("</a>", 11));

        ReadAll(xml, 10);
        Assert.Throws<XmlException>(() => ReadAll(xml, 9));
    }

    [Fact]
    public void Replace_invalid_characters_keeps_pairs()
    {
        Assert.Equal("a\uFFFD😀\uFFFD\t", XmlCharacters.Replace("a\u0001😀\uD83D\t", out var replaced));
        Assert.Equal(2, replaced);
    }

    private static string FirstElement(string xml)
    {
        using var reader = SafeXml.CreateReader(new StringReader(xml), 10_000);
        reader.MoveToContent();
        return reader.Name;
    }

    private static void ReadAll(string xml, int depth)
    {
        using var reader = SafeXml.CreateReader(new StringReader(xml), 10_000);
        while (SafeXml.Read(reader, depth))
        {
        }
    }
}
