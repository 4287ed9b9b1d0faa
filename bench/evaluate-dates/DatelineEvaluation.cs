using System.Text.Json;
using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>Scores datelines: agency, city, date and zone must all be right; negatives must give none.</summary>
internal static class DatelineEvaluation
{
    public static void Run(string folder, string part, string? errors, Report report)
    {
        var (rows, right, agency, city, date, zone, negatives, refused) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var line in File.ReadLines(Path.Combine(folder, "datelines", $"datelines.{part}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var text = row.GetProperty("text").GetString()!;
            var published = LocalDatePattern.Iso.Parse(row.GetProperty("published").GetString()!).Value.AtMidnight().InUtc().ToInstant();
            var found = DatelineParser.Default.Find(text, LanguageTag.Parse(row.GetProperty("lang").GetString()!), published);
            if (row.TryGetProperty("negative", out var negative) && negative.GetBoolean())
            {
                negatives++;
                refused += found is null ? 1 : 0;
                if (found is not null && errors == "datelines")
                {
                    Console.WriteLine($"  false: {text} -> {found}");
                }

                continue;
            }

            rows++;
            var a = SameAgency(Text(row, "agency"), found?.Agency, text);
            var c = string.Equals(Text(row, "city"), found?.City, StringComparison.OrdinalIgnoreCase) || string.Equals(Text(row, "city")?.ToUpperInvariant(), found?.City?.ToUpperInvariant(), StringComparison.Ordinal);
            var d = Text(row, "date") == (found?.Date is { } day ? LocalDatePattern.Iso.Format(day) : null);
            var z = Text(row, "zone") == found?.Zone || (row.GetProperty("zone_alternatives") is { ValueKind: JsonValueKind.Array } more && more.EnumerateArray().Any(e => e.GetString() == found?.Zone));
            (agency, city, date, zone) = (agency + (a ? 1 : 0), city + (c ? 1 : 0), date + (d ? 1 : 0), zone + (z ? 1 : 0));
            right += a && c && d && z ? 1 : 0;
            if (errors == "datelines" && !(a && c && d && z))
            {
                Console.WriteLine($"  {row.GetProperty("id")} {text}\n      want {Text(row, "agency")} | {Text(row, "city")} | {Text(row, "date")} | {Text(row, "zone")}\n      got  {found?.Agency} | {found?.City} | {found?.Date} | {found?.Zone} | {found?.Range.Of(text)}");
            }
        }

        report.Add("datelines.all-four", (double)right / rows, 0.98, rows);
        report.Add("datelines.agency", (double)agency / rows, 0.98, rows);
        report.Add("datelines.city", (double)city / rows, 0.98, rows);
        report.Add("datelines.date", (double)date / rows, 0.98, rows);
        report.Add("datelines.zone", (double)zone / rows, 0.98, rows);
        report.Add("datelines.negatives-refused", (double)refused / Math.Max(1, negatives), 1, negatives);
        OrdinaryText(folder, part, errors, report);
    }

    // Sentences and paragraphs that are no heads of articles must have none.
    private static void OrdinaryText(string folder, string part, string? errors, Report report)
    {
        var (texts, wrong) = (0, 0);
        foreach (var file in Directory.GetFiles(folder, $"*.{part}.jsonl", SearchOption.AllDirectories).Where(static f => !Path.GetFileName(f).StartsWith("datelines", StringComparison.Ordinal)))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString()!;
                texts++;
                if (DatelineParser.Default.Find(text, LanguageTag.Parse(json.RootElement.GetProperty("lang").GetString()!), null) is { } found)
                {
                    wrong++;
                    if (errors == "datelines")
                    {
                        Console.WriteLine($"  false: {found.Range.Of(text)} | {text}");
                    }
                }
            }
        }

        report.Add("datelines.none-in-ordinary-text", 1 - ((double)wrong / Math.Max(1, texts)), 1, texts);
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    // The annotation gives the agency as written, the row its usual name: the name must stand in the table for the same agency,
    // or not be in the text at all.
    private static bool SameAgency(string? wanted, string? found, string text) =>
        string.Equals(wanted, found, StringComparison.OrdinalIgnoreCase)
        || (wanted is not null && found is not null && DatelineParser.Default.IsSameAgency(wanted, found))
        || (found is null && wanted is not null && !text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
}
