using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Pairs of names: F1 at the matcher's own threshold and at the best one, recall at 99.9 % precision, by origin.</summary>
internal static class PairEvaluation
{
    public static void Run(NameMatcher matcher, string path, string? errors)
    {
        var results = File.ReadLines(path).Skip(1).Select(static l => l.Split('\t'))
            .Select(c => new PairResult(c[0], c[1], c[2], c[3] == "same", c[4], matcher.Match(c[1], c[2]), null)).ToList();
        Report(results);
        if (errors is not null)
        {
            Dump(results, errors);
        }
    }

    public static void Report(List<PairResult> results)
    {
        foreach (var group in results.GroupBy(static r => r.Origin))
        {
            Print(group.Key, [.. group]);
        }

        Print("name_bench persons", results.FindAll(static r => r.Kind == "person" && r.Origin == "nomenklatura-name_bench"));
        foreach (var group in results.Where(static r => r.Evidence is not null && r.Origin != "cldr-localenames").GroupBy(static r => r.Evidence!.Group))
        {
            Print("  " + group.Key, [.. group]);
        }

        Print("all", results);
    }

    public static void Dump(List<PairResult> results, string path)
    {
        File.WriteAllLines(path, results.Where(static r => r.Same != r.Match.Same)
            .OrderBy(static r => r.Origin, StringComparer.Ordinal).ThenBy(static r => r.Same).ThenByDescending(static r => r.Match.Score)
            .Select(static r => $"{r.Origin[..4]} {(r.Same ? "same" : "diff")} {r.Match.Score:F3} {r.A} | {r.B}   {Show(r)}"));
    }

    private static string Show(PairResult result) => result.Evidence is not { } evidence ? "" : string.Join(' ', evidence.Values
        .Select((v, i) => (Value: v, Name: TranslationPipeline.Normalization.Names.Matching.NameEvidence.Names[i])).Where(static e => e.Value != 0 && e.Name != "bias").Select(static e => $"{e.Name}={e.Value:F2}"));

    private static void Print(string name, List<PairResult> rows)
    {
        var positives = rows.Count(static r => r.Same);
        var taken = rows.Count(static r => r.Match.Same);
        var right = rows.Count(static r => r.Same && r.Match.Same);
        var best = 0.0;
        var bestAt = 0.0;
        var recall = 0.0;
        int seen = 0, hits = 0;
        foreach (var group in rows.GroupBy(static r => r.Match.Score).OrderByDescending(static g => g.Key))
        {
            seen += group.Count();
            hits += group.Count(static r => r.Same);
            var f = 2.0 * hits / (seen + positives);
            (best, bestAt) = f > best ? (f, group.Key) : (best, bestAt);
            recall = hits >= 0.999 * seen ? (double)hits / positives : recall;
        }

        Console.WriteLine($"{name}: {rows.Count} pairs, P {100.0 * right / Math.Max(1, taken):F2} R {100.0 * right / Math.Max(1, positives):F1} F1 {200.0 * right / Math.Max(1, taken + positives):F1}; best F1 {100 * best:F1} at {bestAt:F3}; recall at 99.9 % precision {100 * recall:F1}");
    }
}
