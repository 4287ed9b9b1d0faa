using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>The repository's own datelines, <c>Specs/datelines*.tsv</c>: all four fields as written; those at the turn of a year once more alone.</summary>
internal static class OwnDatelineEvaluation
{
    public static void Run(string repository, string? errors, Report report)
    {
        var (rows, right, turns, turnsRight) = (0, 0, 0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(repository, "tests", "TranslationPipeline.Core.Tests", "Specs"), "datelines*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var row in File.ReadLines(file).Skip(1).Where(static l => l.Length > 0).Select(static l => l.Split('\t')))
            {
                var published = LocalDatePattern.Iso.Parse(row[1]).Value.AtMidnight().InUtc().ToInstant();
                var found = DatelineParser.Default.Find(row[2], LanguageTag.Parse(row[0]), published);
                var date = found?.Date is { } d ? LocalDatePattern.Iso.Format(d) : "";
                var isRight = found is not null && (found.City ?? "") == row[3] && (found.Agency ?? "") == row[4] && date == row[5] && row[6].Split('|').Contains(found.Zone ?? "");
                var isTurn = row[7].Contains("turn of the year", StringComparison.Ordinal);
                (rows, right, turns, turnsRight) = (rows + 1, right + (isRight ? 1 : 0), turns + (isTurn ? 1 : 0), turnsRight + (isTurn && date == row[5] ? 1 : 0));
                if (!isRight && errors == "datelines")
                {
                    Console.WriteLine($"  {row[0]} {row[2]}\n      want {row[3]} | {row[4]} | {row[5]} | {row[6]}\n      got  {found?.City} | {found?.Agency} | {date} | {found?.Zone}");
                }
            }
        }

        report.Add("datelines.own.all-four", (double)right / rows, 0.98, rows);
        report.Add("datelines.own.turn-of-year", (double)turnsRight / Math.Max(1, turns), 1, turns);
    }
}
