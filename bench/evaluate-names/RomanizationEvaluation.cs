using TranslationPipeline.Normalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>Exact match of every system on its rows; rows whose expected value is known to be wrong are left out.</summary>
internal static class RomanizationEvaluation
{
    public static void Run(string path, string? only)
    {
        var results = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var missing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(path).Skip(1).Select(static l => l.Split('\t')))
        {
            if (cells[3].StartsWith("cldr-", StringComparison.Ordinal) || (only is not null && cells[0] != only))
            {
                continue;
            }

            if (Romanizer.Find(cells[0]) is not { } romanizer)
            {
                missing[cells[0]] = missing.GetValueOrDefault(cells[0]) + 1;
                continue;
            }

            var source = Cell(cells[1]);
            var actual = romanizer.Romanize(source);
            var expected = UnicodeForms.Compose(Cell(cells[2]));
            var (right, all) = results.GetValueOrDefault(cells[0]);
            results[cells[0]] = (right + (actual == expected ? 1 : 0), all + 1);
            if (only is not null && actual != expected)
            {
                Console.WriteLine($"  {source}\n    got  {actual}\n    want {expected}");
            }
        }

        foreach (var (system, (right, all)) in results)
        {
            Console.WriteLine($"{(right * 1000 >= all * 995 ? "ok " : "LOW")} {system}\t{right}/{all}");
        }

        foreach (var (system, count) in missing)
        {
            Console.WriteLine($"none {system}\t{count}");
        }

        Console.WriteLine($"{results.Count} systems, {results.Count(static r => r.Value.Right * 1000 >= r.Value.All * 995)} at 99.5 %, " +
            $"{results.Values.Sum(static r => r.Right)}/{results.Values.Sum(static r => r.All)} rows; {missing.Count} systems without a table");
    }

    private static string Cell(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
}
