using TranslationPipeline.DatesEvaluation;

// Usage: evaluate-dates [all|temporal|datelines|speed|checks|gold] [part dev|heldout] [--errors all|SOURCE|SOURCE/LANGUAGE|checks] [--gold FOLDER]
var what = args.Length > 0 ? args[0] : "all";
var part = args.Length > 1 && !args[1].StartsWith('-') ? args[1] : "dev";
var errors = Array.IndexOf(args, "--errors") is var index and >= 0 && index + 1 < args.Length ? args[index + 1] : null;
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
}

if (what is "all" or "speed")
{
    SpeedEvaluation.Run(folder, part, report);
}

if (what is "all" or "checks")
{
    CheckEvaluation.Run(folder, part, errors == "checks", report);
}

var gold = Array.IndexOf(args, "--gold") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine(folder, "gold_restricted");
if (what is "all" or "gold" && Directory.Exists(gold))
{
    GoldEvaluation.Run(gold, errors, report);
}

return report.Failed ? 1 : 0;
