using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Damaged sentences with their repair, through the whole stage: exact sentence, changes and keeps apart.</summary>
internal static class RepairEvaluation
{
    private const double GoalRepaired = 95;
    private const double GoalKept = 100;

    public static void Run(NameAuthority authority, string path)
    {
        var stage = NormalizeStage.Create(authority);
        var counts = new SortedDictionary<string, (int Right, int All, int Wrong)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split('\t');
            var damaged = cells[6].Replace("\\n", "\n", StringComparison.Ordinal);
            var expected = cells[7].Replace("\\n", "\n", StringComparison.Ordinal);
            var policies = cells[8].StartsWith("policy=", StringComparison.Ordinal) ? ImmutableHashSet.Create(cells[8][7..]) : [];
            var date = LocalDatePattern.Iso.Parse(cells[4]) is { Success: true } d ? d.Value : (LocalDate?)null;
            var result = Run(stage, damaged, LanguageTag.Parse(cells[3]), date, policies);
            var actual = FuzzEvaluation.Apply(damaged, result);
            var right = actual == expected;
            foreach (var group in new[] { cells[5], cells[5] + " " + cells[1] })
            {
                var (r, a, w) = counts.GetValueOrDefault(group);
                counts[group] = (r + (right ? 1 : 0), a + 1, w + (!right && actual != damaged ? 1 : 0));
            }

            if (!right)
            {
                Console.WriteLine($"  {cells[0]} {cells[5]} {cells[1]}: {damaged} => {actual}" +
                    (actual == damaged ? "" : $"  (want {expected})") +
                    string.Concat(result.Edits.Select(e => $"  {e.Outcome} {e.Rule} {e.Replacement}")));
            }
        }

        foreach (var (group, (right, all, wrong)) in counts)
        {
            Console.WriteLine($"  {group}: {right}/{all}, wrong {wrong}");
        }

        Report("repair cases repaired, percent", 100.0 * counts["change"].Right / counts["change"].All, GoalRepaired);
        Report("repair cases kept, percent", 100.0 * counts["keep"].Right / counts["keep"].All, GoalKept);
        var wrongs = counts["change"].Wrong + counts["keep"].Wrong;
        Console.WriteLine($"wrong edits in repair cases: {wrongs}, goal 0, {(wrongs == 0 ? "pass" : "fail")}");
    }

    private static void Report(string name, double value, double goal) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:F1}, goal {goal}, {(value >= goal ? "pass" : "fail")}"));

    private static StageResult Run(NormalizeStage stage, string text, LanguageTag language, LocalDate? date, ImmutableHashSet<string> policies)
    {
        var unit = new Unit { Number = 1, Kind = UnitKind.Paragraph, SourceRange = new TextRange(0, text.Length), Text = text, Language = language };
        var context = new DocumentContext { Language = language, Anchor = new AnchorDate(date, null, AnchorSource.Published), Policies = policies, Targets = [LanguageTag.Parse("ru")], Units = [unit] };
        return stage.Run(unit, context);
    }
}
