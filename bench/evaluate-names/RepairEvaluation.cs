using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Damaged sentences with their repair: exact sentence, changes and keeps apart. Only the name pass runs.</summary>
internal static class RepairEvaluation
{
    public static void Run(NameAuthority authority, string path)
    {
        var counts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split('\t');
            var damaged = cells[6].Replace("\\n", "\n", StringComparison.Ordinal);
            var expected = cells[7].Replace("\\n", "\n", StringComparison.Ordinal);
            var policies = cells[8].StartsWith("policy=", StringComparison.Ordinal) ? ImmutableHashSet.Create(cells[8][7..]) : [];
            var date = LocalDatePattern.Iso.Parse(cells[4]) is { Success: true } d ? d.Value : (LocalDate?)null;
            var actual = Apply(authority, damaged, LanguageTag.Parse(cells[3]), date, policies, out var output);
            var right = actual == expected;
            foreach (var group in new[] { cells[5], cells[5] + " " + cells[1] })
            {
                var (r, a) = counts.GetValueOrDefault(group);
                counts[group] = (r + (right ? 1 : 0), a + 1);
            }

            if (!right)
            {
                Console.WriteLine($"  {cells[0]} {cells[5]} {cells[1]}: {damaged} => {actual}" +
                    (actual == damaged ? "" : $"  (want {expected})") +
                    string.Concat(output.Edits.Where(e => e.Outcome == EditOutcome.Suggest).Select(e => $"  suggest {e.Rule} {e.Replacement}")));
            }
        }

        foreach (var (group, (right, all)) in counts)
        {
            Console.WriteLine($"{group}: {right}/{all}");
        }
    }

    public static string Apply(NameAuthority authority, string text, LanguageTag language, LocalDate? date, ImmutableHashSet<string> policies, out PassOutput output)
    {
        output = new PassOutput();
        var context = new DocumentContext { Language = language, Anchor = new AnchorDate(date, null, AnchorSource.Published), Policies = policies, Targets = [LanguageTag.Parse("ru")] };
        new NamePass(authority).Run(new PassInput(text, language, [], context), output);
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in output.Edits.Where(static e => e.Outcome == EditOutcome.Apply))
        {
            result.Append(text, at, edit.Range.Start - at).Append(edit.Replacement);
            at = edit.Range.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
