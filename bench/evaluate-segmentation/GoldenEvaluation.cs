using System.Text.Json;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>The golden rules: the exact list of segments, and the F1 of boundaries.</summary>
internal static class GoldenEvaluation
{
    public static void Run(string folder, ISegmenter segmenter, bool isPeer, string? errors, Report report)
    {
        var boundaries = new BoundaryScore();
        var (allRight, all) = (0, 0);
        foreach (var file in Directory.GetFiles(folder, "*.dev.jsonl").Order(StringComparer.Ordinal))
        {
            var (right, count) = (0, 0);
            var language = Path.GetFileName(file).Split('.')[0];
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString()!;
                var segments = json.RootElement.GetProperty("segments").EnumerateArray().Select(static e => e.GetString()!).ToList();
                var wanted = Squeezed(string.Concat(segments), Ends(segments));
                var found = Squeezed(text, segmenter.Ends(text, language));
                var same = wanted.SequenceEqual(found);
                count++;
                right += same ? 1 : 0;
                boundaries.Add(wanted, found);
                if (!same && errors is "golden" or "all")
                {
                    Console.WriteLine($"  {json.RootElement.GetProperty("id")} {json.RootElement.GetProperty("name")}\n      want {string.Join(" ‖ ", segments)}\n      got  {Marked.Write(text, segmenter.Ends(text, language))}");
                }
            }

            allRight += right;
            all += count;
            report.Add($"golden.{language}.exact.{segmenter.Name}", (double)right / count, isPeer ? null : language == "en" ? 0.97 : 0.92, count);
        }

        report.Add($"golden.all.exact.{segmenter.Name}", (double)allRight / all, isPeer ? null : 0.92, all);
        report.Add($"golden.all.boundary-f1.{segmenter.Name}", boundaries.F1, isPeer ? null : 0.985, boundaries.Wanted);
    }

    private static List<int> Ends(List<string> segments)
    {
        var ends = new List<int>();
        foreach (var segment in segments)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + segment.Length);
        }

        return ends;
    }

    // White space is not compared: some cases rewrite it.
    private static List<int> Squeezed(string text, List<int> ends) =>
        [.. ends.Select(e => text.AsSpan(0, e).ToString().Count(static c => !char.IsWhiteSpace(c)))];
}
