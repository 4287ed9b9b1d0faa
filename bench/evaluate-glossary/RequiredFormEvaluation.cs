using TranslationPipeline.Checking;

namespace TranslationPipeline.GlossaryEvaluation;

/// <summary>
/// How often a required term is found in a human translation that has it, and in one that belongs to another source.
/// TSV: target language, translation, required term.
/// </summary>
internal static class RequiredFormEvaluation
{
    public static void Run(string path, MetricReport report, bool showErrors)
    {
        var rows = File.ReadLines(path).Select(static line => line.Split('\t')).Where(static cells => cells.Length == 3).ToArray();
        foreach (var group in rows.GroupBy(static row => row[0]))
        {
            var pairs = group.ToArray();
            int found = 0, wrong = 0, tried = 0;
            for (var i = 0; i < pairs.Length; i++)
            {
                var (text, form) = (pairs[i][1], pairs[i][2]);
                if (Accepts(text, form, group.Key))
                {
                    found++;
                }
                else if (showErrors)
                {
                    Console.Error.WriteLine($"missed\t{form}\t{text}");
                }

                var other = pairs[(i + (pairs.Length / 2)) % pairs.Length][1];
                if (!other.Contains(form, StringComparison.OrdinalIgnoreCase))
                {
                    tried++;
                    if (Accepts(other, form, group.Key))
                    {
                        wrong++;
                        if (showErrors)
                        {
                            Console.Error.WriteLine($"accepted\t{form}\t{other}");
                        }
                    }
                }
            }

            report.AtLeast($"required.{group.Key}.found", 100.0 * found / pairs.Length, 99);
            report.AtMost($"required.{group.Key}.false-accepts", 100.0 * wrong / Math.Max(1, tried), 0.5);
        }
    }

    private static bool Accepts(string target, string form, string language)
    {
        var tag = LanguageTag.Parse(language);
        var term = new TermAnnotation(new TextRange(0, 1), "term")
        {
            Rule = "evaluation",
            Term = form,
            Status = TermStatus.Preferred,
            Targets = [new PreferredForm(tag, form)],
        };
        var request = new CheckRequest { Source = "x", Target = target, SourceLanguage = LanguageTag.Und, TargetLanguage = tag, SourceAnnotations = [term] };
        return !PairChecker.Default.Check(request).Any(static f => f.Category == FindingCategories.Terms);
    }
}
