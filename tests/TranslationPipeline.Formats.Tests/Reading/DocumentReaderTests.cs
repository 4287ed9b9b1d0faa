using System.Security.Cryptography;
using System.Text;
using CsCheck;
using NodaTime;

namespace TranslationPipeline.Formats.Reading;

public sealed class DocumentReaderTests
{
    private static readonly DocumentReader Reader = new(ReadLimits.Default);

    [Fact]
    public void Read_plain_text_keeps_every_character()
    {
        const string Text = " a\r\nb\rc\u2028d\n\n";

        var outcome = Read("x.txt", Text);

        Assert.Equal(ReadStatus.Read, outcome.Status);
        var document = Assert.Single(outcome.Documents);
        Assert.Equal((Text, "x.txt", "utf-8"), (document.Text, document.Metadata.SourcePath, document.Metadata.Encoding));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), document.ContentHash);
    }

    [Fact]
    public void Read_founding_seed_is_one_document()
    {
        var path = Directory.EnumerateFiles(SharedData.Folder("..", "seeds"), "000_*.txt").Single();

        var outcome = Reader.Read(path);

        Assert.Equal(ReadStatus.Read, outcome.Status);
        Assert.Equal(File.ReadAllText(path), Assert.Single(outcome.Documents).Text);
        Assert.Equal(Path.GetFullPath(path), outcome.Documents[0].Metadata.SourcePath);
    }

    [Fact]
    public void Read_json_lines_gives_documents_with_metadata()
    {
        var outcome = Read("news.jsonl", """
            {"id":"a1","text":"Первый","language":"ru","published":"2022-01-10T09:00:00+03:00","agency":"TASS","zone":"Europe/Moscow","extra":{"x":[1]}}

            {"id":2,"text":"Second","published":"2022-01-10"}
            """);

        Assert.Equal(ReadStatus.Read, outcome.Status);
        Assert.Equal(["a1", "2"], outcome.Documents.Select(static d => d.Id));
        Assert.Equal([1, 2], outcome.Documents.Select(static d => d.Number));
        var metadata = outcome.Documents[0].Metadata;
        Assert.Equal(("ru", "TASS", "Europe/Moscow"), (metadata.DeclaredLanguage!.Value.Value, metadata.Agency, metadata.Zone));
        Assert.Equal(Instant.FromUtc(2022, 1, 10, 6, 0), metadata.Published);
        Assert.Equal(Instant.FromUtc(2022, 1, 10, 12, 0), outcome.Documents[1].Metadata.Published);
        Assert.NotEqual(outcome.Documents[0].ContentHash, outcome.Documents[1].ContentHash);
    }

    [Fact]
    public void Read_json_lines_with_a_bad_line_reads_the_others_and_names_the_place()
    {
        var outcome = Read("x.jsonl", "{\"text\":\"a\"}\n{\"text\":\n{\"text\":\"c\"}\n{\"none\":1}\n{\"text\":\"d\",\"text\":\"e\"}");

        Assert.Equal(["a", "c"], outcome.Documents.Select(static d => d.Text));
        Assert.Equal(
            [(InputDiagnostics.Syntax, 2), (InputDiagnostics.Shape, 4), (InputDiagnostics.DuplicateKey, 5)],
            outcome.Warnings.Select(static w => (w.Code, w.Line)));
        Assert.All(outcome.Warnings, static w => Assert.Equal("x.jsonl", w.File));
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}", ReadStatus.Read, null)]
    [InlineData("[{\"text\":\"a\"},{\"text\":\"b\"}]", ReadStatus.Read, null)]
    [InlineData("[]", ReadStatus.Rejected, InputDiagnostics.Shape)]
    [InlineData("\"text\"", ReadStatus.Rejected, InputDiagnostics.Shape)]
    [InlineData("{\"title\":\"a\"}", ReadStatus.Rejected, InputDiagnostics.Shape)]
    [InlineData("{\"text\":\"\"}", ReadStatus.Skipped, InputDiagnostics.NoText)]
    [InlineData("{\"text\":\"a\"} x", ReadStatus.Rejected, InputDiagnostics.Syntax)]
    [InlineData("{\"text\":\"a\",}", ReadStatus.Rejected, InputDiagnostics.Syntax)]
    [InlineData("{\"text\":\"a\",\"b\":{\"c\":1,\"c\":2}}", ReadStatus.Rejected, InputDiagnostics.DuplicateKey)]
    [InlineData("{\"text\":\"a\",\"t\\u0065xt\":\"b\"}", ReadStatus.Rejected, InputDiagnostics.DuplicateKey)]
    public void Read_json_is_strict(string json, ReadStatus status, string? code)
    {
        var outcome = Read("x.json", json);

        Assert.Equal((status, code), (outcome.Status, outcome.Failure?.Code));
    }

    [Fact]
    public void Read_json_syntax_error_names_line_and_column()
    {
        var failure = Read("x.json", "{\n  \"text\": \"Ж\", bad\n}").Failure!;

        Assert.Equal((2, 16), (failure.Line, failure.Column));
    }

    [Fact]
    public void Read_json_half_surrogate_becomes_replacement_character()
    {
        var outcome = Read("x.json", "{\"text\":\"a\\ud83dz \\ud83d\\ude00\"}");

        Assert.Equal("a\uFFFDz 😀", outcome.Documents[0].Text);
        Assert.Equal([InputDiagnostics.LoneSurrogate], outcome.Warnings.Select(static w => w.Code));
    }

    [Fact]
    public void Read_json_unknown_zone_is_left_out_with_a_warning()
    {
        var outcome = Read("x.json", "{\"text\":\"a\",\"zone\":\"Moon/Base\",\"published\":\"yesterday\",\"language\":\"???\"}");

        Assert.Equal(new DocumentMetadata { SourcePath = "x.json", Encoding = "us-ascii" }, outcome.Documents[0].Metadata);
        Assert.Equal(3, outcome.Warnings.Count(static w => w.Code == InputDiagnostics.BadMetadata));
    }

    [Fact]
    public void Read_html_gives_blocks_as_paragraphs()
    {
        var outcome = Read("x.html", """
            <!DOCTYPE html><html lang="kk"><head><title>Тақырып</title><meta property="article:published_time" content="2022-01-10T10:00:00Z">
            <style>p{}</style></head><body><h1>Бас  тақырып</h1><!-- no --><p>Бірінші <b>абзац</b>,<br>екінші жол.<p>A &amp;amp; B &#x41;&#150;&eacute;
            <ul><li>бір<li>екі</ul><script>alert("<p>no</p>")</script><pre>a  b
              c</pre></body></html>
            """);

        var document = Assert.Single(outcome.Documents);
        Assert.Equal("Тақырып\n\nБас тақырып\n\nБірінші абзац,\nекінші жол.\n\nA &amp; B A–é\n\nбір\n\nекі\n\na  b\n  c", document.Text.ReplaceLineEndings("\n"));
        Assert.Equal("kk", document.Metadata.DeclaredLanguage!.Value.Value);
        Assert.Equal(Instant.FromUtc(2022, 1, 10, 10, 0), document.Metadata.Published);
    }

    [Fact]
    public void Read_html_with_many_unclosed_items_is_not_deep()
    {
        var outcome = Read("x.html", string.Concat(Enumerable.Repeat("<li>item<p>text", 5000)));

        Assert.Equal(ReadStatus.Read, outcome.Status);
    }

    [Fact]
    public void Read_html_declared_encoding_that_is_wrong_is_reported()
    {
        var outcome = Read("x.html", "<meta charset=windows-1251><p>Қазақстан Республикасы");

        Assert.Equal([InputDiagnostics.EncodingMismatch], outcome.Warnings.Select(static w => w.Code));
        Assert.Equal("Қазақстан Республикасы", outcome.Documents[0].Text);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.XLIFF")]
    [InlineData("a.yaml")]
    [InlineData("a.zip")]
    public void Read_format_not_read_yet_is_refused(string name) => Assert.Equal(InputDiagnostics.FormatNotSupported, Read(name, "text").Failure!.Code);

    [Fact]
    public void Read_stream_over_the_limit_is_refused()
    {
        var reader = new DocumentReader(new ReadLimits { MaxBytes = 1000 });

        var outcome = reader.Read("-", new MemoryStream(new byte[1001]));

        Assert.Equal(InputDiagnostics.TooLarge, outcome.Failure!.Code);
    }

    [Fact]
    public void Read_repeated_problem_is_listed_twenty_times_and_counted()
    {
        var outcome = Read("x.jsonl", "{\"text\":\"a\"}\n" + string.Concat(Enumerable.Repeat("bad\n", 50)));

        Assert.Equal(21, outcome.Warnings.Length);
        Assert.Contains("30 more", outcome.Warnings[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.html", "<!-->\"'=&#; &#x;<a b='c\"><p><li></li></p></ul><![CDATA[<br/><title>")]
    [InlineData("x.json", "{}[]\",:\\u0041 text null true 12e5")]
    [InlineData("x.jsonl", "{}[]\",:\\ud800\n text \"text\":\"a\"")]
    [InlineData("x.md", "> # *\n- \u0001\uFFFD`")]
    public void Read_any_mixture_of_markup_ends_in_an_outcome(string name, string alphabet) =>
        Gen.Int[0, alphabet.Length - 1].Array[0, 120].Select(picks => string.Concat(picks.Select(p => alphabet.AsSpan(p, Math.Min(alphabet.Length - p, 1 + (p % 4))).ToString()))).Sample(
            text =>
            {
                var outcome = Read(name, text);
                Assert.Equal(outcome.Documents.IsEmpty, outcome.Failure is not null);
            },
            iter: 3000);

    [Theory]
    [InlineData("x.html", "<p>")]
    [InlineData("x.html", "<a b=\"")]
    [InlineData("x.html", "<![CDATA[")]
    [InlineData("x.html", "&#")]
    [InlineData("x.html", "</p>")]
    [InlineData("x.html", "<script>")]
    [InlineData("x.jsonl", "{\"text\":\"a\"}\n")]
    [InlineData("x.json", "[{\"text\":\"\\u")]
    [InlineData("x.txt", "T\u0301")]
    public void Read_long_repetition_stays_fast(string name, string part)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Read(name, string.Concat(Enumerable.Repeat(part, 600_000 / part.Length)));

        Assert.True(watch.Elapsed.TotalSeconds < 10, $"{watch.Elapsed}");
    }

    private static ReadOutcome Read(string name, string text) => Reader.Read(name, new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
