using System.Globalization;

namespace TranslationPipeline.NormalizationEvaluation;

/// <summary>Scores the hand-made sentences of <c>c_repair.*.tsv</c>: exactly repaired, exactly kept, and wrongly edited.</summary>
internal static class RepairCases
{
    public static void Run(IUnitStage stage, string path, bool show, TextWriter output)
    {
        var rows = File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')).Where(static c => c.Length >= 8 && !c[8].StartsWith("policy=", StringComparison.Ordinal)).ToList();
        var counts = new SortedDictionary<string, (int Right, int All, int Wrong)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var damaged = row[6].Replace("\\n", "\n", StringComparison.Ordinal);
            var sample = Sample.Run(stage, row[3], damaged);
            var right = sample.Normalized == row[7];
            var wrong = !right && sample.Normalized != damaged;
            foreach (var key in new[] { row[5], $"{row[5]}.{row[1]}" })
            {
                var (r, all, w) = counts.GetValueOrDefault(key);
                counts[key] = (r + (right ? 1 : 0), all + 1, w + (wrong ? 1 : 0));
            }

            if (show && (wrong || (right && row[5] == "change")))
            {
                output.WriteLine($"  {row[0]} {(wrong ? "WRONG" : "right")}: {damaged} → {sample.Normalized}");
            }
        }

        foreach (var (key, (right, all, wrong)) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"repair.{key}\texact\t{100.0 * right / all:F1}%\tright\t{right}\tof\t{all}\twrong-edits\t{wrong}"));
        }
    }
}
