using TranslationPipeline.Formats.Dictionaries;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>How many of the forms that a Hunspell dictionary makes of its words the built-in tables know: a second opinion where there is no treebank.</summary>
internal static class FormsEvaluation
{
    private const int Words = 600;

    public static void Run(string affixFile, MetricReport report, bool showErrors)
    {
        var wordFile = Path.ChangeExtension(affixFile, ".dic");
        using var affixes = File.OpenRead(affixFile);
        using var content = File.OpenRead(wordFile);
        var lexicon = HunspellLexicon.Read(affixes, content);
        var language = LanguageTag.Parse(Path.GetFileName(affixFile)[..2]);
        var entries = File.ReadLines(wordFile).Skip(1).Select(static l => l.Split('\t', ' ')[0].Split('/')).Where(static e => e.Length > 1 && e[0].Length > 2 && e[0].All(char.IsLower)).Select(static e => e[0]).Distinct().ToList();
        var random = new Random(9);
        int forms = 0, known = 0;
        for (var i = 0; i < Words; i++)
        {
            var word = entries[random.Next(entries.Count)];
            var matcher = TermMatcher.Compile([new Glossary("forms") { Concepts = [new Concept(word) { Terms = [new Term(language, word)] }] }]);
            foreach (var form in lexicon.FormsOf(word).Take(60))
            {
                forms++;
                if (matcher.Match(form, language, null) is [{ Range.Start: 0 } match] && match.Range.End == form.Length)
                {
                    known++;
                }
                else if (showErrors)
                {
                    Console.Error.WriteLine($"unknown\t{word}\t{form}");
                }
            }
        }

        report.AtLeast($"forms.{language}.known({forms})", 100.0 * known / Math.Max(1, forms), 95);
    }
}
