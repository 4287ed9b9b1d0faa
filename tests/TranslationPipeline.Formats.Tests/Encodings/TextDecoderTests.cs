using System.Text;
using CsCheck;

namespace TranslationPipeline.Formats.Encodings;

public sealed class TextDecoderTests
{
    [Fact]
    public void Decode_ascii_is_named_ascii()
    {
        var decoded = TextDecoder.Decode("plain"u8);

        Assert.Equal(("plain", "us-ascii", false, 1.0), (decoded.Text, decoded.Encoding, decoded.HadBom, decoded.Confidence));
    }

    [Fact]
    public void Decode_utf7_is_left_as_ascii() => Assert.Equal("+ADw-script+AD4-", TextDecoder.Decode("+ADw-script+AD4-"u8).Text);

    [Theory]
    [InlineData("utf-8", "EF BB BF D0 B0")]
    [InlineData("utf-16le", "FF FE 30 04")]
    [InlineData("utf-16be", "FE FF 04 30")]
    [InlineData("utf-32le", "FF FE 00 00 30 04 00 00")]
    [InlineData("utf-32be", "00 00 FE FF 00 00 04 30")]
    public void Decode_mark_decides_and_is_no_text(string encoding, string bytes)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Equal(("а", encoding, true, 1.0), (decoded.Text, decoded.Encoding, decoded.HadBom, decoded.Confidence));
    }

    [Fact]
    public void Decode_kazakh_legacy_text_is_read_by_its_own_table()
    {
        const string Text = "Қазақстан Республикасының Президенті Қасым-Жомарт Тоқаев үкімет отырысын өткізді.";
        var page = EncodingTable.ReadPage("kz-1048");
        var bytes = Text.Select(c => (byte)(c < 128 ? c : page.IndexOf(c, StringComparison.Ordinal) + 128)).ToArray();

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal((Text, "kz-1048"), (decoded.Text, decoded.Encoding));
        Assert.Equal([InputDiagnostics.EncodingGuessed], decoded.Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Decode_damaged_utf8_reports_first_bad_byte_by_line_and_column()
    {
        var decoded = TextDecoder.Decode([.. "Казахстан\nТока"u8, 0xD0, 0x20, .. "ев"u8]);

        Assert.Equal("Казахстан\nТока\uFFFD ев", decoded.Text);
        var diagnostic = Assert.Single(decoded.Diagnostics);
        Assert.Equal((InputDiagnostics.EncodingInvalid, 2, 5), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.Contains("byte 27", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_declared_encoding_decides_between_near_ties()
    {
        byte[] bytes = [.. "Le pr"u8, 0xE9, .. "sident"u8];

        Assert.Equal("Le président", TextDecoder.Decode(bytes, "iso-8859-1").Text);
        Assert.Equal("windows-1252", TextDecoder.Decode(bytes, "latin1").Encoding);
    }

    [Fact]
    public void Decode_any_bytes_gives_text_without_lone_surrogates() => Gen.Byte.Array[0, 200].Sample(static bytes =>
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.True(decoded.Confidence is >= 0 and <= 1);
        Assert.True(Valid(decoded.Text), decoded.Encoding);
    }, iter: 300);

    [Fact]
    public void Decode_any_utf8_text_comes_back() => Gen.String.Where(static s => s.Length > 0 && Valid(s)).Sample(static text =>
        Assert.Equal(text, TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Text), iter: 300);

    private static bool Valid(string s)
    {
        for (var i = 0; i < s.Length; i++)
        {
            if (char.IsSurrogate(s[i]) && !(i + 1 < s.Length && char.IsSurrogatePair(s[i], s[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
