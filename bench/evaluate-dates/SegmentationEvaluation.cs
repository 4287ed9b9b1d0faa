using System.Text.Json;
using TranslationPipeline.Segmentation;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>Scores the golden rules: the exact list of segments, up to white space inside of them; and the F1 of boundaries.</summary>
internal static class SegmentationEvaluation
{
    public static void Run(string folder, string part, string? errors, Report report)
    {
        var (hits, wantedBoundaries, foundBoundaries) = (0, 0, 0);
        var (allRight, all) = (0, 0);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "segmentation"), $"*.{part}.jsonl").Order(StringComparer.Ordinal))
        {
            var (right, count) = (0, 0);
            var language = Path.GetFileName(file).Split('.')[0];
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString()!;
                var wanted = json.RootElement.GetProperty("segments").EnumerateArray().Select(static e => Squeeze(e.GetString()!)).ToList();
                var found = SentenceSegmenter.Default.Segment(text, LanguageTag.Parse(language)).Select(r => Squeeze(r.Of(text))).ToList();
                count++;
                var same = wanted.SequenceEqual(found);
                right += same ? 1 : 0;
                var a = Boundaries(wanted);
                var b = Boundaries(found);
                wantedBoundaries += a.Count;
                foundBoundaries += b.Count;
                hits += a.Count(b.Contains);
                if (!same && (errors == "segmentation" || errors == "segmentation/" + language))
                {
                    Console.WriteLine($"  {json.RootElement.GetProperty("id")} {json.RootElement.GetProperty("name")}\n      want {string.Join(" ‖ ", wanted)}\n      got  {string.Join(" ‖ ", found)}");
                }
            }

            allRight += right;
            all += count;
            report.Add("segmentation." + language + ".exact", (double)right / count, language == "en" ? 0.97 : 0.92, count);
        }

        report.Add("segmentation.all.exact", (double)allRight / all, 0.92, all);
        report.Add("segmentation.all.boundary-f1", 2.0 * hits / (wantedBoundaries + foundBoundaries), 0.985, wantedBoundaries);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    private static HashSet<int> Boundaries(List<string> segments)
    {
        var result = new HashSet<int>();
        var at = 0;
        foreach (var segment in segments)
        {
            at += segment.Length;
            result.Add(at);
        }

        return result;
    }
}
