namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>
/// Real translated news of 53 languages, a sentence a line (NTREX): of two lines written behind each other the boundary between
/// them must be found. Breaks inside of lines are counted too; few lines hold two sentences, so there should be few.
/// </summary>
internal static class LinesEvaluation
{
    public static void Run(string file, ISegmenter segmenter, bool isPeer, string? errors, Report report)
    {
        var (allFound, allJoins, allInner, allLines) = (0, 0, 0, 0);
        foreach (var group in File.ReadLines(file).Select(static l => l.Split('\t')).GroupBy(static c => c[0], static c => c[1].Trim()))
        {
            var lines = group.Where(static l => EndsSentence(l)).ToList();
            var space = group.Key is "zh" or "zh-Hant" or "ja" or "th" ? "" : " ";
            var (found, joins, inner) = (0, 0, 0);
            for (var i = 0; i + 1 < lines.Count; i += 2)
            {
                var text = lines[i] + space + lines[i + 1];
                var ends = segmenter.Ends(text, group.Key);
                var right = ends.Contains(lines[i].Length);
                joins++;
                found += right ? 1 : 0;
                var extra = ends.Count(e => e != lines[i].Length && e != text.Length);
                inner += extra;
                if ((!right && (errors == "joins" || errors == "joins/" + group.Key)) || (extra > 0 && errors == "inner/" + group.Key))
                {
                    Console.WriteLine($"  {group.Key} {Marked.Write(text, ends)}");
                }
            }

            report.Add($"lines.{group.Key}.joins-found.{segmenter.Name}", (double)found / Math.Max(1, joins), null, joins);
            report.Add($"lines.{group.Key}.breaks-inside-per-line.{segmenter.Name}", (double)inner / Math.Max(1, joins * 2), null, inner);
            (allFound, allJoins, allInner, allLines) = (allFound + found, allJoins + joins, allInner + inner, allLines + (joins * 2));
        }

        report.Add($"lines.all.joins-found.{segmenter.Name}", (double)allFound / allJoins, isPeer ? null : 0.985, allJoins);
        report.Add($"lines.all.breaks-inside-per-line.{segmenter.Name}", (double)allInner / allLines, null, allInner);
    }

    private static bool EndsSentence(string line)
    {
        var trimmed = line.AsSpan().TrimEnd("\"'”’»“)]」』）】");
        return trimmed.Length > 1 && trimmed[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '؟' or '۔' or '।' or '։' or '።' or '။';
    }
}
