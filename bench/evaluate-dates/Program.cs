using TranslationPipeline.DatesEvaluation;

// Usage: evaluate-dates [all|temporal|datelines|news|speed|checks|gold] [part dev|heldout] [--errors all|SOURCE|SOURCE/LANGUAGE|datelines|news|checks] [--gold FOLDER] [--news FOLDER]
//        evaluate-dates speed [LANGUAGE]       evaluate-dates start (the first answer of a new process)
var what = args.Length > 0 ? args[0] : "all";
var part = args.Length > 1 && !args[1].StartsWith('-') ? args[1] : "dev";
var errors = Array.IndexOf(args, "--errors") is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : null;
if (what == "start")
{
    SpeedEvaluation.Start();
    return 0;
}

var folder = DataFolder.Find();
if (folder is null)
{
    Console.Error.WriteLine("no data: ../shared/data/temporal is missing beside the repository");
    return 3;
}

var report = new Report();
if (what is "all" or "temporal")
{
    TemporalEvaluation.Run(folder, part, errors, report);
}

if (what is "all" or "datelines")
{
    DatelineEvaluation.Run(folder, part, errors, report);
    OwnDatelineEvaluation.Run(DataFolder.Repository!, errors, report);
}

if (what is "all" or "news")
{
    var at = Array.IndexOf(args, "--news");
    OwnNewsEvaluation.Run(at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine(DataFolder.Repository!, "tests", "TranslationPipeline.Core.Tests", "Specs", "news-dates"), errors, report);
}

if (what is "all" or "speed")
{
    SpeedEvaluation.Run(folder, what == "speed" && args.Length > 1 ? args[1] : null, report);
}

if (what is "all" or "checks")
{
    CheckEvaluation.Run(folder, part, errors == "checks", report);
}

var gold = Array.IndexOf(args, "--gold") is var place and >= 0 && place + 1 < args.Length ? args[place + 1] : Path.Combine(folder, "gold_restricted");
if (what is "all" or "gold" && Directory.Exists(gold))
{
    GoldEvaluation.Run(gold, errors, report);
}

return report.Failed ? 1 : 0;
