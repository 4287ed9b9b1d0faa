using NodaTime;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Core.Tests.Glossaries;

public sealed class TermMatcherTests
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");

    public static IEnumerable<TheoryDataRow<string, string, string, string, string, string>> Rows() => SpecTable.Read("term-matches.tsv")
        .Select(static c => new TheoryDataRow<string, string, string, string, string, string>(c[0], c[1], c[2], c[3], c[4], c[5]));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Match_spec_row_finds_the_written_words(string language, string term, string caseSensitive, string text, string expected, string why)
    {
        var tag = LanguageTag.Parse(language);
        var matcher = Compile(new Term(tag, term) { CaseSensitive = caseSensitive == "1" });

        var found = string.Join('|', matcher.Match(text, tag, null).Select(m => m.Range.Of(text)));

        Assert.True(expected.Trim() == found, $"{why}: expected '{expected}', found '{found}'");
    }

    [Fact]
    public void Match_overlapping_terms_prefers_the_longest()
    {
        var matcher = Compile(new Term(English, "Ministry"), new Term(English, "Foreign Ministry"));
        const string Text = "The Foreign Ministry and the Ministry of Defence";

        Assert.Equal(["Foreign Ministry", "Ministry"], matcher.Match(Text, English, null).Select(m => m.Range.Of(Text)));
    }

    [Theory]
    [InlineData("2018-01-01", "Astana")]
    [InlineData("2020-01-01", null)]
    [InlineData("2022-09-17", "Astana")]
    public void Match_date_decides_which_term_is_in_force(string date, string? expected)
    {
        var matcher = Compile(
            new Term(English, "Astana") { ValidTo = new LocalDate(2019, 3, 23) },
            new Term(English, "Astana") { ValidFrom = new LocalDate(2022, 9, 17) });

        var found = matcher.Match("in Astana", English, NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value);

        Assert.Equal(expected, found.SingleOrDefault()?.Term.Text);
    }

    [Fact]
    public void Match_same_words_with_two_states_prefers_the_better_state()
    {
        var matcher = Compile(new Term(English, "Kiev") { Status = TermStatus.Forbidden }, new Term(English, "Kiev") { Status = TermStatus.Admitted });

        Assert.Equal(TermStatus.Admitted, Assert.Single(matcher.Match("Kiev", English, null)).Term.Status);
    }

    [Fact]
    public void Match_undetermined_language_finds_nothing() =>
        Assert.Empty(Compile(new Term(English, "Astana")).Match("Astana", LanguageTag.Und, null));

    [Fact]
    public void Match_text_without_terms_allocates_nothing()
    {
        var matcher = Compile(new Term(English, "Foreign Ministry"));
        const string Text = "Nothing of the kind is in this text, is it?";
        matcher.Match(Text, English, null);

        var before = GC.GetAllocatedBytesForCurrentThread();
        matcher.Match(Text, English, null);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    internal static TermMatcher Compile(params Term[] terms) => TermMatcher.Compile(
        [new Glossary("test") { Concepts = [.. terms.Select((term, i) => new Concept($"c{i}") { Terms = [term] })] }]);
}
