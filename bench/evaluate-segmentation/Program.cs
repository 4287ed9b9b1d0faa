using TranslationPipeline.SegmentationEvaluation;

// Usage: evaluate-segmentation [all|golden|news|lines|speed] [--errors golden|news|joins[/LANGUAGE]|inner/LANGUAGE|all] [--own]
// The product beside ICU (when libicu is installed) in the same run; --own measures the product only.
var what = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "all";
var errors = Array.IndexOf(args, "--errors") is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : null;
var report = new Report();
var segmenters = new List<ISegmenter> { new OwnSegmenter() };
if (!args.Contains("--own"))
{
    if (IcuSegmenter.TryLoad() is { } icu)
    {
        segmenters.Add(icu);
    }
    else
    {
        Console.Error.WriteLine("no libicu (Debian: libicu72 or later): its figures are skipped");
    }
}

foreach (var segmenter in segmenters)
{
    var isPeer = segmenter is not OwnSegmenter;
    if (what is "all" or "golden" && Has("temporal", "segmentation") is { } golden)
    {
        GoldenEvaluation.Run(golden, segmenter, isPeer, isPeer ? null : errors, report);
    }

    if (what is "all" or "news")
    {
        NewsEvaluation.Run(segmenter, isPeer, isPeer ? null : errors, report);
    }

    if (what is "all" or "lines" && Has("langid", "dev", "ntrex.sentences.tsv") is { } lines)
    {
        LinesEvaluation.Run(lines, segmenter, isPeer, isPeer ? null : errors, report);
    }

    if (what is "all" or "speed" && Has("langid", "dev", "ntrex.documents.tsv") is { } documents)
    {
        SpeedEvaluation.Run(documents, segmenter, isPeer, report);
    }
}

return report.Failed ? 1 : 0;

static string? Has(params string[] path)
{
    var found = DataFolder.Find(path);
    if (found is null)
    {
        Console.Error.WriteLine($"no data: ../shared/data/{string.Join('/', path)} is missing beside the repository; skipped");
    }

    return found;
}
