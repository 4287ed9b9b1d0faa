using System.Globalization;

namespace TranslationPipeline.NormalizationEvaluation;

/// <summary>Counts what the stage changes in prose that nobody damaged, by language and by rule.</summary>
internal static class CleanProse
{
    public static void Run(IUnitStage stage, string path, string name, string? show, TextWriter output)
    {
        var samples = File.ReadLines(path)
            .Select(static line => line.Split('\t'))
            .Where(static cells => cells.Length == 2)
            .Select(cells => Sample.Run(stage, cells[0], cells[1]))
            .ToList();
        foreach (var language in samples.GroupBy(static s => s.Language))
        {
            Report(language.ToList(), $"{name}.{language.Key}", show, output);
        }

        Report(samples, $"{name}.all", null, output);
        foreach (var rule in samples.SelectMany(static s => s.Applied).GroupBy(static e => e.Rule).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{name}.rule.{rule.Key}\tedits\t{rule.Count()}");
        }
    }

    private static void Report(List<Sample> samples, string name, string? show, TextWriter output)
    {
        var words = samples.Sum(static s => (long)Sample.Words(s.Text));
        var edits = samples.Sum(static s => s.Applied.Count());
        var changed = samples.Count(static s => s.Applied.Any());
        var findings = samples.Sum(static s => s.Result.Findings.Length);
        var suggestions = samples.Sum(static s => s.Result.Edits.Length) - edits;
        var rate = edits * 1_000_000.0 / Math.Max(1, words);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}\tedits-per-million-words\t{rate:F0}\tlines\t{samples.Count}\tchanged\t{changed}\tedits\t{edits}\tsuggestions\t{suggestions}\tfindings\t{findings}\twords\t{words}"));
        if (show is not null)
        {
            samples.ForEach(s => Show(s, name, show, output));
        }
    }

    // Each edit with its surroundings, to be judged by a person.
    private static void Show(Sample sample, string name, string show, TextWriter output)
    {
        var matches = sample.Result.Edits.Where(e => e.Rule.StartsWith(show, StringComparison.Ordinal) || show == "all");
        foreach (var edit in matches)
        {
            var from = Math.Max(0, edit.Range.Start - 45);
            var to = Math.Min(sample.Text.Length, edit.Range.End + 45);
            output.WriteLine($"  {name} {edit.Rule} {edit.Outcome}: {sample.Text[from..edit.Range.Start]}⟦{sample.Text[edit.Range.Start..edit.Range.End]}→{edit.Replacement}⟧{sample.Text[edit.Range.End..to]}");
        }
    }
}
