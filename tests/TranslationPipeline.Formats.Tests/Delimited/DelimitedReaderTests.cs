using CsCheck;
using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Tests.Delimited;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d", "a|b/c|d")]
    [InlineData("a,b\r\nc,d\r\n", "a|b/c|d")]
    [InlineData("a\rb", "a/b")]
    [InlineData("\uFEFFa,b", "a|b")]
    [InlineData("\"a,1\",b", "a,1|b")]
    [InlineData("\"a \"\"b\"\"\",c", "a \"b\"|c")]
    [InlineData("\"two\nlines\",x\ny,z", "two\nlines|x/y|z")]
    [InlineData("a 5\" nail,b", "a 5\" nail|b")]
    [InlineData("a,,\n\nb,,", "a||/b||")]
    public void Read_text_gives_the_cells(string text, string expected) =>
        Assert.Equal(expected, string.Join('/', DelimitedReader.Read(text, ',').Select(row => string.Join('|', row.Cells.Select(c => c.Text)))));

    [Fact]
    public void Read_unclosed_quote_is_reported_and_the_next_lines_are_read()
    {
        var rows = DelimitedReader.Read("a,b\nx,\"never closed\nc,d\n\"e\",f", ',').ToList();

        Assert.Equal(new DelimitedError(DelimitedErrorKind.UnclosedQuote, 2, 3), rows[1].Error);
        Assert.Equal(["c", "d"], rows[2].Cells.Select(c => c.Text));
        Assert.Equal(["e", "f"], rows[3].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Read_cell_knows_its_line_and_column()
    {
        var cell = DelimitedReader.Read("a,b\n\"x\ny\",z", ',').Last().Cells[1];

        Assert.Equal((3, 4), (cell.Line, cell.Column));
    }

    [Theory]
    [InlineData("a,b;c,d\n1;2;3;4", ',')]
    [InlineData("a;b\n1,2,3,4", ';')]
    [InlineData("a\tb,c\n", '\t')]
    [InlineData("\"a;b;c\",d\n", ',')]
    [InlineData("one", ',')]
    public void DetectSeparator_first_line_decides(string text, char expected) => Assert.Equal(expected, DelimitedReader.DetectSeparator(text));

    [Fact]
    public void Read_of_written_cells_gives_them_back() => Gen.Char["ab,;\t\"\n\r '"].Array[0, 6].Select(static c => new string(c)).Array[2, 4].Array[1, 5].Sample(static rows =>
    {
        var text = string.Join('\n', rows.Select(static row => string.Join(',', row.Select(static c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

        Assert.Equal(rows, DelimitedReader.Read(text, ',').Select(static r => r.Cells.Select(static c => c.Text).ToArray()));
    });

    [Fact]
    public void Read_any_text_ends_and_keeps_every_line_number_in_order() => Gen.Char["a\",\n\r"].Array[0, 60].Select(static c => new string(c)).Sample(static text =>
    {
        var lines = DelimitedReader.Read(text, ',').Select(static r => r.Line).ToList();

        Assert.Equal(lines.Order(), lines);
    });

    [Fact]
    public void Read_many_unclosed_quotes_takes_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("a,\"b\n", 200_001));

        Assert.True(DelimitedReader.Read(text, ',').Count() >= 100_000);
    }
}
