namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>The repository's own news paragraphs, cut by hand.</summary>
internal static class NewsEvaluation
{
    public static void Run(ISegmenter segmenter, bool isPeer, string? errors, Report report)
    {
        var folder = Path.Combine(DataFolder.Repository ?? ".", "tests", "TranslationPipeline.Core.Tests", "Specs", "news-segmentation");
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileNameWithoutExtension(file);
            var score = new BoundaryScore();
            var paragraphs = 0;
            foreach (var line in File.ReadLines(file).Where(static l => l.Length > 0 && l[0] != '#'))
            {
                var (text, wanted) = Marked.Read(line);
                var found = segmenter.Ends(text, language);
                score.Add(wanted, found);
                paragraphs++;
                if (errors is "news" or "all" && !wanted.SequenceEqual(found))
                {
                    Console.WriteLine($"  {language} want {Marked.Write(text, wanted)}\n     got  {Marked.Write(text, found)}");
                }
            }

            report.Add($"news.{language}.boundary-f1.{segmenter.Name}", score.F1, isPeer ? null : 0.99, paragraphs);
        }
    }
}
