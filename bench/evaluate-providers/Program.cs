using TranslationPipeline.ProvidersEvaluation;

// Usage: evaluate-providers [all|quota|poison|overhead|throughput|answers] [--errors]
// One line a metric: name, value, goal, pass or fail. Quotas and poison are counted in simulated time; overhead and throughput take a quiet machine.
var what = args is [var first, ..] ? first : "all";
var report = new Report();
if (what is "all" or "quota")
{
    await QuotaEvaluation.RunAsync("F0", 33_300, report);
    await QuotaEvaluation.RunAsync("S1", 666_600, report);
}

if (what is "all" or "poison")
{
    await PoisonEvaluation.RunAsync(report);
}

if (what is "all" or "overhead")
{
    await OverheadEvaluation.RunAsync(report);
}

if (what is "all" or "throughput")
{
    await ThroughputEvaluation.RunAsync(report);
}

if (what is "all" or "answers")
{
    if (DataFolder.Find("langid", "dev", "ntrex.documents.tsv") is { } articles)
    {
        AnswerEvaluation.Run(articles, report, args.Contains("--errors"));
    }
    else
    {
        Console.Error.WriteLine("no data: shared/data/langid/dev/ntrex.documents.tsv is missing beside the repository; skipped");
    }
}

return report.Failed ? 1 : 0;
