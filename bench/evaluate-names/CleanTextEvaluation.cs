using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Clean prose with the authority loaded: every applied edit is printed, to be judged one by one.</summary>
internal static class CleanTextEvaluation
{
    public static void Run(NameAuthority authority, string path, string? only)
    {
        var words = new SortedDictionary<string, (long Words, int Edits, int Suggestions, int Names)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            if (!LanguageTag.TryParse(cells[0], out var language) || (only is not null && language.Language != only))
            {
                continue;
            }

            var text = cells[^1];
            RepairEvaluation.Apply(authority, text, language, null, [], out var output);
            var (w, e, s, n) = words.GetValueOrDefault(language.Value);
            words[language.Value] = (w + text.Count(static c => c == ' ') + 1, e + output.Edits.Count(static x => x.Outcome == EditOutcome.Apply),
                s + output.Edits.Count(static x => x.Outcome == EditOutcome.Suggest), n + output.Annotations.Count);
            foreach (var edit in output.Edits.Where(x => x.Outcome == EditOutcome.Apply || only is not null))
            {
                var from = Math.Max(0, edit.Range.Start - 30);
                var to = Math.Min(text.Length, edit.Range.End + 30);
                Console.WriteLine($"  {language} {edit.Rule} {edit.Outcome} [{edit.Range.Of(text)} -> {edit.Replacement}] {edit.Entity}: …{text[from..to]}…");
            }
        }

        foreach (var (language, (w, e, s, n)) in words)
        {
            Console.WriteLine($"{language}: {w} words, {e} edits, {s} suggestions, {n} names");
        }

        Console.WriteLine($"all: {words.Values.Sum(static v => v.Words)} words, {words.Values.Sum(static v => v.Edits)} edits, {words.Values.Sum(static v => v.Suggestions)} suggestions");
    }
}
