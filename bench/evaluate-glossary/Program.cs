using TranslationPipeline.GlossaryEvaluation;

// evaluate-glossary [match FILE.jsonl] [check PAIRS.tsv] [treebank FILE.jsonl] [required FILE.tsv] [speed] [--errors]
// Without a verb: everything that has data. Prints 'metric value goal pass|fail', one a line; errors go to stderr.
var showErrors = args.Contains("--errors");
var words = args.Where(static a => a != "--errors").ToArray();
var report = new MetricReport(Console.Out);
var verb = words.Length > 0 ? words[0] : "all";
var path = words.Length > 1 ? words[1] : null;
if (verb is "match" or "all" && (path ?? DataFolder.Find("glossary/match.dev.jsonl")) is { } cases)
{
    MatchEvaluation.Run(cases, report, showErrors);
}

if (verb is "check" or "all" && (path ?? DataFolder.Find("glossary/fuzzy.dev.jsonl")) is { } pairs)
{
    CheckEvaluation.Run(pairs, report, showErrors);
}

if (verb is "treebank" && path is not null)
{
    TreebankEvaluation.Run(path, report, showErrors);
}

if (verb is "required" && path is not null)
{
    RequiredFormEvaluation.Run(path, report, showErrors);
}

if (verb is "speed" or "all" && DataFolder.Find("glossary/glossaries/valid/tico19.multi.csv") is { } terms)
{
    SpeedEvaluation.Run(terms, report);
}

return report.AllPassed ? 0 : 1;
