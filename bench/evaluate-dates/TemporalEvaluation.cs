using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using TranslationPipeline.Dates;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>Scores the recogniser per source and language: expected entities found with the same span and value; negatives without a hit.</summary>
internal static class TemporalEvaluation
{
    public static void Run(string folder, string part, string? errors, Report report)
    {
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "temporal"), $"*.{part}.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var row = JsonDocument.Parse(line);
                var root = row.RootElement;
                var source = root.GetProperty("src").GetString()!.Split('/')[0];
                var language = root.GetProperty("lang").GetString()!;
                var key = source + "/" + language;
                if (!scores.TryGetValue(key, out var score))
                {
                    scores[key] = score = new Score();
                }

                score.Add(root, source, errors is "all" || errors == key || errors == source);
            }
        }

        foreach (var (name, score) in scores)
        {
            score.Print("temporal." + name, name.StartsWith("own", StringComparison.Ordinal) ? 0.95 : name.StartsWith("recognizers", StringComparison.Ordinal) ? 0.85 : 0.85, report);
        }
    }

    /// <summary>Anchor date of a row.</summary>
    public static AnchorDate Anchor(string? text) => text is null
        ? AnchorDate.None
        : new(LocalDatePattern.Iso.Parse(text[..10]).Value, null, AnchorSource.Published)
        {
            Time = text.Length >= 16 && !text.AsSpan(11).StartsWith("00:00", StringComparison.Ordinal) ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text[11..16]).Value : null,
        };

    private sealed class Score
    {
        private int expected;
        private int found;
        private int spans;
        private int values;
        private int relaxed;
        private int relaxedValues;
        private int rows;
        private int right;

        public void Add(JsonElement row, string source, bool show)
        {
            var text = row.GetProperty("text").GetString()!;
            var language = LanguageTag.Parse(row.GetProperty("lang").GetString()!);
            var dates = DateRecognizer.Default.Recognize(text, language, Anchor(row.GetProperty("anchor").GetString()));
            var allRight = true;
            var entities = row.GetProperty("entities").EnumerateArray().ToList();
            foreach (var entity in entities)
            {
                expected++;
                var start = entity.GetProperty("start").GetInt32();
                var end = Math.Min(text.Length, start + entity.GetProperty("length").GetInt32());
                var value = entity.GetProperty("value");
                var overlapping = dates.Where(d => d.Range.Start < end && d.Range.End > start).ToList();
                var spanRight = overlapping.Any(d => SameSpan(text, d.Range, start, end, source));
                var valueRight = overlapping.Any(d => ValueComparer.Same(source, entity, value, d));
                var both = overlapping.Any(d => SameSpan(text, d.Range, start, end, source) && ValueComparer.Same(source, entity, value, d));
                spans += spanRight ? 1 : 0;
                relaxed += overlapping.Count > 0 ? 1 : 0;
                relaxedValues += valueRight ? 1 : 0;
                values += both ? 1 : 0;
                allRight &= both;
            }

            found += dates.Length;
            allRight &= dates.Length == entities.Count;
            rows++;
            right += allRight ? 1 : 0;
            if (show && !allRight)
            {
                Console.WriteLine($"  {row.GetProperty("id")} {text} @{row.GetProperty("anchor")}");
                Console.WriteLine("      want " + string.Join(" ; ", entities.Select(e => $"[{e.GetProperty("text")}] {e.GetProperty("type")} {e.GetProperty("value")}")));
                Console.WriteLine("      got  " + string.Join(" ; ", dates.Select(d => $"[{d.Range.Of(text)}] {d.TimexType} {d.TimexValue} {d.Mod} {d.Rule}")));
            }
        }

        public void Print(string name, double goal, Report report)
        {
            static double F(int hits, int expected, int found) => expected + found == 0 ? 1 : 2.0 * hits / (expected + found);
            report.Add(name + ".span+value.f1", F(values, expected, found), goal, expected);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    strict {F(spans, expected, found):0.000} relaxed {F(relaxed, expected, found):0.000} relaxed+value {F(relaxedValues, expected, found):0.000} rows {right}/{rows}"));
        }

        // Own and chrono rows keep prepositions in the span, we do not: leading function words are no part of the comparison.
        private static bool SameSpan(string text, TextRange range, int start, int end, string source)
        {
            if (range.Start == start && range.End == end)
            {
                return true;
            }

            var (from, to) = (Math.Min(range.Start, start), Math.Max(range.Start, start));
            var (tail, tailEnd) = (Math.Min(range.End, end), Math.Max(range.End, end));
            return Small(text[from..to], source) && Small(text[tail..tailEnd], source);
        }

        private static bool Small(string difference, string source) =>
            difference.Trim().Length <= (source == "own" ? 3 : 3) && !difference.Any(char.IsDigit);
    }
}
