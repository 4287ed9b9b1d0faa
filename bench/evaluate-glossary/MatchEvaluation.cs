using System.Text.Json;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>Recall and precision of term matching with exact spans, over all cases and by language.</summary>
internal static class MatchEvaluation
{
    public static void Run(string path, MetricReport report, bool showErrors)
    {
        var byLanguage = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        var all = new Counts();
        var overlapping = new Counts();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var test = json.RootElement;
            var language = LanguageTag.Parse(test.GetProperty("lang").GetString()!);
            var text = test.GetProperty("text").GetString()!;
            var expected = Expected(test, text);
            var found = Match(test, text, language);
            byLanguage.TryAdd(language.Value, new Counts());
            var isComplete = test.GetProperty("complete").GetBoolean();
            byLanguage[language.Value].Add(expected, found, isComplete, static (a, b) => a == b);
            all.Add(expected, found, isComplete, static (a, b) => a == b);
            overlapping.Add(expected, found, isComplete, static (a, b) => a.Term == b.Term && a.Range.Overlaps(b.Range));
            if (showErrors)
            {
                Show(test, text, expected, found, isComplete);
            }
        }

        report.AtLeast("match.recall", all.Recall, 97);
        report.AtLeast("match.precision", all.Precision, 97);
        report.AtLeast("match.overlap.recall", overlapping.Recall, 97);
        report.AtLeast("match.overlap.precision", overlapping.Precision, 97);
        foreach (var (language, counts) in byLanguage)
        {
            report.AtLeast($"match.{language}.recall", counts.Recall, 97);
            report.AtLeast($"match.{language}.precision", counts.Precision, 97);
        }
    }

    private static List<Span> Expected(JsonElement test, string text) =>
    [
        .. test.GetProperty("expected").EnumerateArray().Select(e => new Span(
            new TextRange(ToUtf16(text, e.GetProperty("start").GetInt32()), ToUtf16(text, e.GetProperty("end").GetInt32())),
            e.GetProperty("term").GetInt32())),
    ];

    private static List<Span> Match(JsonElement test, string text, LanguageTag language)
    {
        var concepts = test.GetProperty("terms").EnumerateArray().Select((term, i) => new Concept($"{i}")
        {
            Terms = [new Term(language, term.GetProperty("text").GetString()!) { CaseSensitive = term.GetProperty("case_sensitive").GetBoolean() }],
        });
        var matcher = TermMatcher.Compile([new Glossary("case") { Concepts = [.. concepts] }]);
        return [.. matcher.Match(text, language, null).Select(static m => new Span(m.Range, int.Parse(m.Concept.Id, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    // The data counts code points.
    private static int ToUtf16(string text, int codePoints)
    {
        var index = 0;
        for (var i = 0; i < codePoints && index < text.Length; i++)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }

    private static void Show(JsonElement test, string text, List<Span> expected, List<Span> found, bool isComplete)
    {
        var terms = test.GetProperty("terms").EnumerateArray().Select(static t => t.GetProperty("text").GetString()).ToArray();
        foreach (var missed in expected.Except(found))
        {
            Console.Error.WriteLine($"missed {test.GetProperty("id").GetString()} '{terms[missed.Term]}' as '{missed.Range.Of(text)}'");
        }

        foreach (var extra in found.Except(expected).Where(_ => isComplete))
        {
            Console.Error.WriteLine($"extra {test.GetProperty("id").GetString()} '{terms[extra.Term]}' as '{extra.Range.Of(text)}'");
        }
    }

    private readonly record struct Span(TextRange Range, int Term);

    private sealed class Counts
    {
        private int expected;
        private int found;
        private int right;
        private int wanted;

        public double Recall => expected == 0 ? 100 : 100.0 * right / expected;

        public double Precision => found == 0 ? 100 : 100.0 * wanted / found;

        public void Add(List<Span> gold, List<Span> answer, bool isComplete, Func<Span, Span, bool> same)
        {
            expected += gold.Count;
            right += gold.Count(g => answer.Exists(a => same(a, g)));
            if (isComplete)
            {
                found += answer.Count;
                wanted += answer.Count(a => gold.Exists(g => same(a, g)));
            }
        }
    }
}
