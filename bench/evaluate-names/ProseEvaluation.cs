using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// Clean prose through the whole normalise stage with the full authority: every applied edit is printed to be judged by eye and counted
/// by rule and language. Input: one paragraph a line, language and text, as <c>gather-prose.py</c> writes it.
/// </summary>
internal static class ProseEvaluation
{
    private const double Goal = 1; // wrong edits per million words

    public static void Run(NameAuthority authority, string path)
    {
        var stage = NormalizeStage.Create(authority);
        var counts = new SortedDictionary<string, (long Words, int Names, int Other)>(StringComparer.Ordinal);
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var cut = line.IndexOf('\t', StringComparison.Ordinal);
            var language = line[..cut];
            var text = line[(cut + 1)..];
            var result = FuzzEvaluation.Run(stage, text, language);
            var (words, names, other) = counts.GetValueOrDefault(language);
            foreach (var edit in result.Edits.Where(static e => e.Outcome == EditOutcome.Apply))
            {
                rules[edit.Rule] = rules.GetValueOrDefault(edit.Rule) + 1;
                var isName = edit.Rule.StartsWith("names.", StringComparison.Ordinal);
                names += isName ? 1 : 0;
                other += isName ? 0 : 1;
                var from = Math.Max(0, edit.Range.Start - 40);
                var to = Math.Min(text.Length, edit.Range.End + 40);
                Console.WriteLine($"  {language} {edit.Rule} [{edit.Range.Of(text)} -> {edit.Replacement}] {edit.Entity}: …{text[from..to]}…");
            }

            counts[language] = (words + text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, names, other);
        }

        foreach (var (rule, count) in rules)
        {
            Console.WriteLine($"  {rule}: {count}");
        }

        foreach (var (language, (words, names, other)) in counts)
        {
            var rate = 1e6 * (names + other) / words;
            Console.WriteLine(FormattableString.Invariant($"edits per million words, {language}: {rate:F2} ({names} by names rules, {other} by others, in {words} words), goal {Goal} wrong ones, {(rate <= Goal ? "pass" : "read them")}"));
        }
    }
}
