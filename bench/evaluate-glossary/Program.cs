using TranslationPipeline.GlossaryEvaluation;

// evaluate-glossary [match FILE.jsonl] [check PAIRS.tsv] [treebank FILE.jsonl] [conllu FILE.conllu...] [forms xx_XX.aff] [required FILE.tsv] [enforce] [speed WORDS] [rows]
// [impact SEGMENTS] [--errors]
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

if (verb is "conllu" && path is not null)
{
    ConlluEvaluation.Run(words.Skip(1), report, showErrors);
}

if (verb is "enforce" or "all" && DataFolder.Repository("glossaries/terms/diplomacy.csv") is { } starter)
{
    await EnforceEvaluation.RunAsync(starter, report);
}

if (verb is "forms" && path is not null)
{
    FormsEvaluation.Run(path, report, showErrors);
}

if (verb is "required" && path is not null)
{
    RequiredFormEvaluation.Run(path, report, showErrors);
}

if (verb is "speed" or "all" && (path ?? "/usr/share/dict/words") is { } wordList)
{
    if (File.Exists(wordList))
    {
        SpeedEvaluation.Run(wordList, report);
    }
    else
    {
        Console.Error.WriteLine($"skipped: no word list {wordList} (Debian: wamerican)");
    }
}

if (verb is "rows" or "all")
{
    RowsEvaluation.Run(report);
}

if (verb is "impact" or "all" && (path ?? "20000") is { } size)
{
    await ImpactEvaluation.RunAsync(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), report);
}

return report.AllPassed ? 0 : 1;
