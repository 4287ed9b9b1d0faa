using TranslationPipeline.Glossaries;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>
/// Terms of one and two words against the lemmas of a treebank in CoNLL-U. One word: lemmas of nouns and names with at least three
/// occurrences, at most 600. Two words: pairs of an adjective or noun and a noun whose nominative stands in the text. A hit counts when it
/// overlaps a word, or a pair, with the same lemmas; "any-case" also with one that differs in case alone. The language is the beginning of the file name.
/// </summary>
internal static class ConlluEvaluation
{
    private const int MostTerms = 600;
    private const int FewestOccurrences = 3;

    // Hunspell dictionaries, when the environment names a folder of them.
    private static readonly DictionaryFolder? Dictionaries = Environment.GetEnvironmentVariable("TPIPE_DICTIONARIES") is { Length: > 0 } folder ? new DictionaryFolder(folder) : null;

    private static readonly Dictionary<string, (double Recall, double Precision)> OneWordGoals = new(StringComparer.Ordinal)
    {
        ["ru"] = (98, 98),
        ["kk"] = (99, 95),
        ["tr"] = (98, 88),
        ["de"] = (98, 90),
        ["ar"] = (94, 92),
        ["en"] = (99.5, 95),
    };

    public static void Run(IEnumerable<string> paths, MetricReport report, bool showErrors)
    {
        foreach (var group in paths.GroupBy(static p => Path.GetFileName(p)[..2]))
        {
            var language = LanguageTag.Parse(group.Key);
            var sentences = group.SelectMany(ConlluReader.Read).ToList();
            var one = OneWord(sentences);
            var (recall, precision) = OneWordGoals.GetValueOrDefault(group.Key, (97, 90));
            Measure($"treebank.{group.Key}.one-word", language, sentences, one, report, recall, precision, showErrors);
            Measure($"treebank.{group.Key}.one-word-any-case", language, sentences, AnyCase(one), report, recall, precision, showErrors: false);
            var two = TwoWords(sentences);
            Measure($"treebank.{group.Key}.two-words", language, sentences, two, report, group.Key == "kk" ? 96 : 98, 98, showErrors);
        }
    }

    private static Dictionary<string, List<Occurrence>> OneWord(List<ConlluSentence> sentences) => sentences
        .SelectMany((s, number) => s.Words.Where(static w => w.IsNoun && w.Lemma.Any(char.IsLetter)).Select(w => (w.Lemma, Place: new Occurrence(number, w.Range))))
        .GroupBy(static x => x.Lemma, static x => x.Place)
        .Where(static g => g.Count() >= FewestOccurrences && g.Key.Length > 1)
        .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal)
        .Take(MostTerms)
        .ToDictionary(static g => g.Key, static g => g.ToList());

    // Terms match in any case unless they say otherwise: lemmas that differ in case alone are one.
    private static Dictionary<string, List<Occurrence>> AnyCase(Dictionary<string, List<Occurrence>> terms)
    {
        var places = terms.GroupBy(static t => t.Key, static t => t.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(static g => g.Key, static g => g.SelectMany(static p => p).ToList(), StringComparer.OrdinalIgnoreCase);
        return terms.ToDictionary(static t => t.Key, t => places[t.Key]);
    }

    private static Dictionary<string, List<Occurrence>> TwoWords(List<ConlluSentence> sentences)
    {
        var pairs = sentences.SelectMany((s, number) => s.Words.Zip(s.Words.Skip(1))
            .Where(static p => p.Second.IsNoun && (p.First.IsNoun || p.First.IsAdjective) && p.Second.FollowsDirectly && p.First.IsPlain && p.Second.IsPlain)
            .Select(p => (
                Key: $"{p.First.Lemma} {p.Second.Lemma}",
                Surface: p.First.Form + " " + p.Second.Form,
                IsCitation: p.First.IsCitation && p.Second.IsCitation,
                Place: new Occurrence(number, new TextRange(p.First.Range.Start, p.Second.Range.End)))))
            .ToLookup(static p => p.Key);
        return pairs.Where(static g => g.Count() > 1 && g.Any(static p => p.IsCitation))
            .Take(MostTerms)
            .DistinctBy(static g => g.First(static p => p.IsCitation).Surface)
            .ToDictionary(static g => g.First(static p => p.IsCitation).Surface, static g => g.Select(static p => p.Place).ToList());
    }

    private static void Measure(
        string name, LanguageTag language, List<ConlluSentence> sentences, Dictionary<string, List<Occurrence>> terms, MetricReport report, double recall, double precision, bool showErrors)
    {
        int gold = 0, right = 0, found = 0, wanted = 0;
        foreach (var (term, places) in terms)
        {
            var matcher = TermMatcher.Compile([new Glossary("term") { Concepts = [new Concept(term) { Terms = [new Term(language, term)] }] }], Dictionaries);
            var matches = sentences.SelectMany((s, number) => matcher.Match(s.Text, language, null).Select(m => new Occurrence(number, m.Range))).ToList();
            var missed = places.Where(p => !matches.Exists(m => m.Overlaps(p))).ToList();
            var extra = matches.Where(m => !places.Exists(p => p.Overlaps(m))).ToList();
            gold += places.Count;
            right += places.Count - missed.Count;
            found += matches.Count;
            wanted += matches.Count - extra.Count;
            if (showErrors)
            {
                missed.ForEach(m => Console.Error.WriteLine($"missed\t{name}\t{term}\t{m.Range.Of(sentences[m.Sentence].Text)}"));
                extra.ForEach(m => Console.Error.WriteLine($"extra\t{name}\t{term}\t{m.Range.Of(sentences[m.Sentence].Text)}\t{sentences[m.Sentence].TagsAt(m.Range)}"));
            }
        }

        report.AtLeast($"{name}.recall({gold})", 100.0 * right / Math.Max(1, gold), recall);
        report.AtLeast($"{name}.precision({found})", 100.0 * wanted / Math.Max(1, found), precision);
    }

    private readonly record struct Occurrence(int Sentence, TextRange Range)
    {
        public bool Overlaps(Occurrence other) => Sentence == other.Sentence && Range.Overlaps(other.Range);
    }
}
