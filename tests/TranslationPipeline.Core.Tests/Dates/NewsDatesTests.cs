using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.Tests.Dates;

/// <summary>Sentences as news write them, with the right answers worked out by hand: <c>Specs/news-dates/LANGUAGE.tsv</c>.</summary>
public sealed class NewsDatesTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(TestData.SpecPath("news-dates"), "*.tsv").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Recognize_news_sentences_are_read_rightly_to_95_percent(string language)
    {
        var (right, total) = (0, 0);
        var wrong = new List<string>();
        foreach (var row in Rows(language))
        {
            var found = Read(language, row);
            var expected = row[2].Split(';', StringSplitOptions.RemoveEmptyEntries);
            var same = expected.Count(e => found.Any(f => IsSame(f, e)));
            right += 2 * same;
            total += expected.Length + found.Count;
            if (same < Math.Max(expected.Length, found.Count))
            {
                wrong.Add($"{row[1]} expected {row[2]}, found {string.Join(';', found)}");
            }
        }

        Assert.True(right >= 0.95 * total, $"{right / (double)total:0.000}\n{string.Join('\n', wrong)}");
    }

    [Theory, MemberData(nameof(Files))]
    public void Recognize_sentences_without_dates_give_none(string language) =>
        Assert.All(Rows(language).Where(static r => r[2].Length == 0), r => Assert.Empty(Read(language, r)));

    private static IEnumerable<string[]> Rows(string language) =>
        File.ReadLines(TestData.SpecPath(Path.Combine("news-dates", language + ".tsv"))).Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t'));

    private static List<string> Read(string language, string[] row) =>
        [.. DateRecognizer.Default.Recognize(row[1], LanguageTag.Parse(language), new AnchorDate(LocalDatePattern.Iso.Parse(row[0]).Value, null, AnchorSource.Published))
            .Select(d => $"{d.Range.Of(row[1])}={d.TimexValue}")];

    // A preposition of one or two letters more at the head is no error.
    private static bool IsSame(string found, string expected) =>
        found == expected || (found.EndsWith(expected, StringComparison.Ordinal) && found.Length - expected.Length is > 1 and < 5 && found[found.Length - expected.Length - 1] == ' ');
}
