using CsCheck;

namespace TranslationPipeline.Core.Tests.Normalization;

public sealed class NormalizePropertyTests
{
    [Fact]
    public void Run_on_damaged_text_twice_equals_once() =>
        DamagedText.Generator.Sample(
            static input =>
            {
                var once = NormalizeRun.Text(input.Text, input.Language);
                var twice = NormalizeRun.Text(once, input.Language);
                Assert.Equal(once, twice);
            },
            iter: 10_000,
            print: static input => $"{input.Language} {Escape(input.Text)} -> {Escape(NormalizeRun.Text(input.Text, input.Language))}");

    [Fact]
    public void Run_on_damaged_text_can_be_undone_and_stays_in_order() =>
        DamagedText.Generator.Sample(
            static input =>
            {
                var result = NormalizeRun.Result(input.Text, input.Language);
                var applied = result.Edits.Where(static e => e.Outcome == EditOutcome.Apply).ToList();
                var (text, map) = RangeMap.Apply(input.Text, [.. applied.Select(static e => (e.Range, e.Replacement))]);

                Assert.Equal(input.Text, map.Undo(text));
                Assert.All(applied, e => Assert.NotEqual(e.Replacement, e.Range.Of(input.Text)));
                Assert.All(result.Edits, e => Assert.InRange(e.Range.End, e.Range.Start, input.Text.Length));
                Assert.All(result.Findings, f => Assert.InRange(f.Range.End, f.Range.Start, input.Text.Length));
                Assert.Equal(result.Edits.Select(static e => e.Range.Start).Order(), result.Edits.Select(static e => e.Range.Start));
            },
            iter: 10_000,
            print: static input => $"{input.Language} {Escape(input.Text)}");

    [Fact]
    public void Run_on_any_text_does_not_throw() =>
        Gen.Select(Gen.OneOf("en", "fr", "ru", "zh", "ar", "und"), Gen.Char.Array[0, 60]).Sample(
            static (language, text) => Assert.NotNull(NormalizeRun.Result(new string(text), language)),
            iter: 10_000);

    [Theory]
    [InlineData("“ ")]
    [InlineData("a\u0301\u0327")]
    [InlineData("( ")]
    [InlineData("x-y ")]
    [InlineData("a.b")]
    [InlineData("&amp;")]
    [InlineData("Ã©")]
    [InlineData("'s ")]
    [InlineData("(sic) ")]
    [InlineData("{")]
    [InlineData("Ａ ")]
    [InlineData("\u202A")]
    [InlineData("аb")]
    [InlineData("#")]
    [InlineData("- ")]
    [InlineData("1) ")]
    [InlineData("3.5版")]
    [InlineData("http://a)")]
    public void Run_on_long_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));

        var small = Time(text[..(text.Length / 4)]);
        var large = Time(text);

        // Four times the text; sixteen times the time would be quadratic.
        Assert.True(large < TimeSpan.FromMilliseconds(400) || large < small * 10, $"{text.Length / 4}: {small}, {text.Length}: {large}");
    }

    private static TimeSpan Time(string text)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = TimeProvider.System.GetTimestamp();
            NormalizeRun.Result(text, "en");
            var took = TimeProvider.System.GetElapsedTime(start);
            best = took < best ? took : best;
        }

        return best;
    }

    private static string Escape(string text) => string.Concat(text.Select(static c => c is >= ' ' and <= '~' || char.IsLetter(c) ? c.ToString() : $"\\u{(int)c:X4}"));
}
