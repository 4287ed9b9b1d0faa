using System.Globalization;
using System.Text.Json;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>
/// Scores whole documents of gold corpora the way TempEval does: spans strict and relaxed, with and without value. The corpora
/// are restricted: they are read where the caller has them and never shipped.
/// </summary>
internal static class GoldEvaluation
{
    public static void Run(string folder, string? errors, Report report)
    {
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name.Contains("heideltime", StringComparison.OrdinalIgnoreCase) || name.Contains("raw", StringComparison.Ordinal))
            {
                continue;
            }

            var (wanted, found, strict, relaxed, strictValue, relaxedValue) = (0, 0, 0, 0, 0, 0);
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var row = json.RootElement;
                var text = row.GetProperty("text").GetString()!;
                var dates = Split(DateRecognizer.Default.Recognize(text, LanguageTag.Parse(row.GetProperty("lang").GetString()!), TemporalEvaluation.Anchor(row.GetProperty("anchor").GetString())));
                found += dates.Count;
                var used = new HashSet<DateAnnotation>();
                foreach (var entity in row.GetProperty("entities").EnumerateArray())
                {
                    wanted++;
                    var range = TextRange.At(entity.GetProperty("start").GetInt32(), entity.GetProperty("length").GetInt32());
                    var value = entity.GetProperty("value").GetString() ?? "";
                    var best = dates.Where(d => d.Range.Overlaps(range) && !used.Contains(d)).OrderByDescending(d => d.Range == range).FirstOrDefault();
                    if (best is null)
                    {
                        Show(errors, name, text, range, value, null);
                        continue;
                    }

                    used.Add(best);
                    var sameValue = SameValue(value, best);
                    relaxed++;
                    strict += best.Range == range ? 1 : 0;
                    relaxedValue += sameValue ? 1 : 0;
                    strictValue += best.Range == range && sameValue ? 1 : 0;
                    if (best.Range != range || !sameValue)
                    {
                        Show(errors, name, text, range, value, best);
                    }
                }

                if (errors == name)
                {
                    foreach (var extra in dates.Where(d => !used.Contains(d)))
                    {
                        Console.WriteLine($"  extra [{extra.Range.Of(text)}] {extra.TimexValue} {extra.Rule}   …{Around(text, extra.Range)}");
                    }
                }
            }

            double F(int hits) => 200.0 * hits / Math.Max(1, wanted + found);
            var goals = Goals(name);
            report.Add($"gold.{name}.relaxed", F(relaxed), goals[0], wanted);
            report.Add($"gold.{name}.strict", F(strict), goals[1], wanted);
            report.Add($"gold.{name}.strict+value", F(strictValue), goals[2], wanted);
            report.Add($"gold.{name}.relaxed+value", F(relaxedValue), goals[3], wanted);
        }

        static double[] Goals(string name) => name switch
        {
            "aquaint" or "timebank" => [93, 85, 78, 82],
            _ when name.Contains("42", StringComparison.Ordinal) => [93, 85, 82, 82],
            _ when name.Contains("100", StringComparison.Ordinal) => [93, 80, 72, 75],
            _ when name.Contains("Zeit", StringComparison.Ordinal) => [93, 80, 66, 70],
            _ => [93, 80, 70, 82],
        };
    }

    // TimeML annotates both ends of an interval; we give one annotation with its parts.
    private static List<DateAnnotation> Split(IEnumerable<DateAnnotation> dates) => dates
        .SelectMany(static d => d.Parts.IsEmpty
            ? [d]
            : d.Parts.Select(p => d with { Range = p.Range, TimexValue = p.TimexValue, Parts = [] }))
        .ToList();

    private static bool SameValue(string wanted, DateAnnotation date) =>
        Plain(wanted) == Plain(date.TimexValue)
        || (wanted.Length > 10 && date.TimexValue.StartsWith(wanted, StringComparison.Ordinal) && wanted[10] == 'T');

    // 2000-W7 is 2000-W07, 199X is 199, 1998-10-XX is 1998-10.
    private static string Plain(string value)
    {
        value = value.EndsWith("-XX", StringComparison.Ordinal) && value[0] != 'X' ? value[..^3] : value;
        value = value.Length == 4 && value[3] == 'X' && char.IsAsciiDigit(value[0]) ? value[..3] : value;
        return value.Length == 7 && value[5] == 'W' ? value[..6] + "0" + value[6] : value;
    }

    private static void Show(string? errors, string name, string text, TextRange range, string value, DateAnnotation? best)
    {
        if (errors == name)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  want [{range.Of(text)}] {value}  got {(best is null ? "-" : $"[{best.Range.Of(text)}] {best.TimexValue} {best.Rule}")}   …{Around(text, range)}"));
        }
    }

    private static string Around(string text, TextRange range) =>
        text[Math.Max(0, range.Start - 30)..Math.Min(text.Length, range.End + 30)].Replace('\n', ' ');
}
