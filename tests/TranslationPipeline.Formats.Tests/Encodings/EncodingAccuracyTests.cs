using System.Globalization;
using System.Text;

namespace TranslationPipeline.Formats.Encodings;

/// <summary>Encodes sentences of many languages in the code pages made for them and measures how often the text comes back.</summary>
public sealed class EncodingAccuracyTests(ITestOutputHelper output)
{
    private const int MostTexts = 12;

    // language, encodings
    private static readonly (string Language, string[] Encodings)[] Cases =
    [
        ("ru", ["windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic", "utf-16le", "utf-16be", "utf-32le"]),
        ("uk", ["windows-1251", "koi8-u"]), ("be", ["windows-1251"]), ("bg", ["windows-1251", "iso-8859-5", "koi8-r", "ibm855"]), ("sr", ["windows-1251"]), ("mk", ["windows-1251"]),
        ("kk", ["kz-1048", "ptcp154"]), ("tg", ["ptcp154"]),
        ("fr", ["windows-1252", "iso-8859-15", "macintosh", "utf-16le"]), ("de", ["windows-1252", "ibm850", "macintosh"]), ("es", ["windows-1252", "ibm850"]), ("pt", ["windows-1252"]), ("it", ["windows-1252"]),
        ("sv", ["windows-1252"]), ("da", ["windows-1252"]), ("fi", ["windows-1252"]), ("nl", ["windows-1252"]),
        ("pl", ["windows-1250", "iso-8859-2", "ibm852"]), ("cs", ["windows-1250", "iso-8859-2"]), ("hu", ["windows-1250", "iso-8859-2"]), ("ro", ["windows-1250", "iso-8859-2"]), ("hr", ["windows-1250", "iso-8859-2"]), ("sk", ["windows-1250"]), ("sl", ["windows-1250"]),
        ("tr", ["windows-1254"]), ("et", ["windows-1257"]), ("lv", ["windows-1257", "iso-8859-13"]), ("lt", ["windows-1257", "iso-8859-13"]),
        ("el", ["windows-1253", "iso-8859-7"]), ("he", ["windows-1255", "iso-8859-8"]), ("ar", ["windows-1256", "iso-8859-6"]), ("fa", ["windows-1256"]), ("th", ["windows-874"]),
        ("zh", ["gb18030", "hz-gb-2312", "utf-16le", "utf-16be"]), ("zh-Hant", ["big5", "gb18030"]), ("ja", ["shift_jis", "euc-jp", "iso-2022-jp", "utf-16le"]), ("ko", ["euc-kr", "iso-2022-kr", "utf-16be"]),
    ];

    [Theory]
    [InlineData(60, 0.97)]
    [InlineData(1000, 0.99)]
    public void Decode_unmarked_text_comes_back(int bytes, double required)
    {
        var sentences = File.ReadLines(Path.Combine(SharedData.Folder("langid", "dev"), "ntrex.sentences.tsv")).Select(static l => l.Split('\t')).ToLookup(static c => c[0], static c => c[1]);
        var (right, total, overconfident) = (0, 0, 0);
        foreach (var (language, encodings) in Cases)
        {
            foreach (var name in encodings)
            {
                var (ownRight, ownTotal) = (0, 0);
                foreach (var text in Cut(sentences[language], name, bytes).Take(MostTexts))
                {
                    var encoded = Encode(text, name)!;
                    var decoded = TextDecoder.Decode(encoded);
                    ownTotal++;
                    if (decoded.Text == text)
                    {
                        ownRight++;
                    }
                    else if (ownRight + 3 > ownTotal)
                    {
                        var at = text.Zip(decoded.Text).TakeWhile(static p => p.First == p.Second).Count();
                        output.WriteLine($"  {language} {name} {decoded.Confidence:0.00} as {decoded.Encoding}: {Around(text, at)} / {Around(decoded.Text, at)}");
                    }

                    if (decoded.Text != text && decoded.Confidence >= 0.9)
                    {
                        overconfident++;
                        output.WriteLine($"overconfident {decoded.Confidence:0.00}: {name} {language} read as {decoded.Encoding}: {text} / {decoded.Text}");
                    }
                }

                right += ownRight;
                total += ownTotal;
                if (ownRight < ownTotal)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language} {name}: {ownRight}/{ownTotal}"));
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes: {right}/{total} = {(double)right / total:P2}, overconfident {overconfident}"));
        Assert.Equal(0, overconfident);
        Assert.True(right >= total * required, $"{right}/{total}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, Math.Min(text.Length, at) - 12)..Math.Min(text.Length, at + 12)].ReplaceLineEndings(" ");

    // Texts of about the size wanted that the encoding can hold and that are not plain ASCII.
    private static IEnumerable<string> Cut(IEnumerable<string> sentences, string encoding, int bytes)
    {
        var buffer = new StringBuilder();
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Split(' '))
            {
                if (Encode(word, encoding) is null)
                {
                    continue;
                }

                buffer.Append(word).Append(' ');
                if (Encode(buffer.ToString(), encoding)!.Length >= bytes)
                {
                    var text = buffer.ToString().TrimEnd();
                    if (!Ascii.IsValid(text))
                    {
                        yield return text;
                    }

                    buffer.Clear();
                }
            }
        }
    }

    private static byte[]? Encode(string text, string name)
    {
        var candidate = EncodingCandidates.Find(name)!;
        if (candidate.Encoding is TableEncoding)
        {
            var page = EncodingTable.ReadPage(name);
            var bytes = text.Select(c => c < 128 ? c : page.IndexOf(c, StringComparison.Ordinal) + 128).ToArray();
            return text.Where((c, i) => c >= 128 && bytes[i] == 127).Any() ? null : [.. bytes.Select(static b => (byte)b)];
        }

        try
        {
            var strict = name.StartsWith("utf-", StringComparison.Ordinal) ? candidate.Encoding : CodePagesEncodingProvider.Instance.GetEncoding(candidate.Encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;
            var bytes = strict.GetBytes(text);
            return strict.GetString(bytes) == text ? bytes : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
