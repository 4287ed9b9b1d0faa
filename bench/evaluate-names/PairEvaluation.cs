using TranslationPipeline.Normalization;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Pairs of names: F1 at the matcher's own threshold and at the best one, recall at 99.9 % precision, by origin.</summary>
internal static class PairEvaluation
{
    public static void Run(NameMatcher matcher, string path, string? origin)
    {
        var rows = File.ReadLines(path).Skip(1).Select(static l => l.Split('\t'))
            .Select(c => (Kind: c[0], A: c[1], B: c[2], Same: c[3] == "same", Origin: c[4], Result: matcher.Match(c[1], c[2])))
            .ToList();
        foreach (var group in rows.GroupBy(static r => r.Origin).Append(rows.GroupBy(static _ => "all").First())
            .Append(rows.Where(static r => r.Kind == "person" && r.Origin == "nomenklatura-name_bench").GroupBy(static _ => "name_bench persons").First()))
        {
            Print(group.Key, [.. group.Select(static r => (r.Same, r.Result))]);
        }

        if (origin is not null)
        {
            foreach (var row in rows.Where(r => r.Origin == origin && r.Same != r.Result.Same).OrderByDescending(static r => r.Same ? 0 : 1).ThenByDescending(static r => r.Result.Score))
            {
                Console.WriteLine($"  {(row.Same ? "same" : "diff")} {row.Result.Score:F3} {row.A} | {row.B}");
            }
        }
    }

    private static void Print(string name, List<(bool Same, NameMatch Result)> rows)
    {
        var positives = rows.Count(static r => r.Same);
        var taken = rows.Count(static r => r.Result.Same);
        var right = rows.Count(static r => r.Same && r.Result.Same);
        var best = 0.0;
        var bestAt = 0.0;
        var recall = 0.0;
        int seen = 0, hits = 0;
        foreach (var group in rows.GroupBy(static r => r.Result.Score).OrderByDescending(static g => g.Key))
        {
            seen += group.Count();
            hits += group.Count(static r => r.Same);
            var f = 2.0 * hits / (seen + positives);
            (best, bestAt) = f > best ? (f, group.Key) : (best, bestAt);
            recall = hits >= 0.999 * seen ? (double)hits / positives : recall;
        }

        Console.WriteLine($"{name}: {rows.Count} pairs, P {100.0 * right / Math.Max(1, taken):F2} R {100.0 * right / positives:F1} F1 {200.0 * right / (taken + positives):F1}; best F1 {100 * best:F1} at {bestAt:F3}; recall at 99.9 % precision {100 * recall:F1}");
    }
}
