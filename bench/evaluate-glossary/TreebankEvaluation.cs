using System.Text.Json;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>
/// One-word terms against the lemmas of a treebank. The file's first line is <c>{"lang","terms":[]}</c>, every other a sentence
/// <c>{"text","expected":[{"start","end","term"}]}</c>; a hit counts when it overlaps a word of that lemma. Each term is matched alone.
/// </summary>
internal static class TreebankEvaluation
{
    public static void Run(string path, MetricReport report, bool showErrors)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        lines.MoveNext();
        using var head = JsonDocument.Parse(lines.Current);
        var language = LanguageTag.Parse(head.RootElement.GetProperty("lang").GetString()!);
        var terms = head.RootElement.GetProperty("terms").EnumerateArray().Select(static t => t.GetString()!).ToArray();
        var sentences = ReadSentences(lines);
        int gold = 0, right = 0, found = 0;
        foreach (var term in terms)
        {
            var matcher = TermMatcher.Compile([new Glossary("term") { Concepts = [new Concept(term) { Terms = [new Term(language, term)] }] }]);
            foreach (var (text, words) in sentences)
            {
                var expected = words.Where(w => w.Term == term).Select(static w => w.Range).ToList();
                var matches = matcher.Match(text, language, null).Select(static m => m.Range).ToList();
                gold += expected.Count;
                found += matches.Count;
                right += expected.Count(e => matches.Exists(m => m.Overlaps(e)));
                if (showErrors)
                {
                    foreach (var miss in expected.Where(e => !matches.Exists(m => m.Overlaps(e))))
                    {
                        Console.Error.WriteLine($"missed\t{term}\t{miss.Of(text)}");
                    }

                    foreach (var extra in matches.Where(m => !expected.Exists(e => m.Overlaps(e))))
                    {
                        Console.Error.WriteLine($"extra\t{term}\t{extra.Of(text)}");
                    }
                }
            }
        }

        report.AtLeast($"treebank.{language}.recall", 100.0 * right / Math.Max(1, gold), 97);
        report.AtLeast($"treebank.{language}.precision", 100.0 * right / Math.Max(1, found), 90);
    }

    private static List<(string Text, (TextRange Range, string Term)[] Words)> ReadSentences(IEnumerator<string> lines)
    {
        var sentences = new List<(string, (TextRange, string)[])>();
        while (lines.MoveNext())
        {
            using var json = JsonDocument.Parse(lines.Current);
            var words = json.RootElement.GetProperty("expected").EnumerateArray()
                .Select(static e => (new TextRange(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32()), e.GetProperty("term").GetString()!))
                .ToArray();
            sentences.Add((json.RootElement.GetProperty("text").GetString()!, words));
        }

        return sentences;
    }
}
