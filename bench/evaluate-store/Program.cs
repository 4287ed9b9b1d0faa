using System.Globalization;
using TranslationPipeline.GlossaryEvaluation;
using TranslationPipeline.StoreEvaluation;
using TranslationPipeline.Tests.Servers;

// evaluate-store [write|query] [--segments N] [--callers N] [--store URI | --postgres] [--synchronous full|normal] [--targets] [--without-text]
// With 'write' only what is written is measured; with 'query' only what is asked, of a store that was filled with as many segments before. Filling the full-text
// index of ten million segments takes longer than all the rest: --without-text leaves it and what asks it out. Prints 'metric value goal pass|fail', one a line. Without --store: a SQLite file in the temporary folder, deleted at the end;
// with --postgres a server of Debian's package that is started on 127.0.0.1; with --store postgres://...: that database, which should be empty.
var verb = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : null;
var segments = Number("--segments", 1_000_000);
var report = new MetricReport(Console.Out);
var synchronous = Text("--synchronous") ?? "full";
using var server = args.Contains("--postgres") ? PostgresServer.Start() : null;
await using var place = new StorePlace(Text("--store") ?? server?.Store("evaluation"), synchronous);
if (place.Folder is { } folder)
{
    report.Tell($"{place.Kind}.bare-rows-per-second", BareRows.Measure(folder, 200_000, synchronous));
}

var corpus = new NewsCorpus(segments / NewsCorpus.SegmentsInDocument, args.Contains("--targets"));
if (verb is null or "write")
{
    await WriteEvaluation.RunAsync(place, corpus, Number("--callers", 256), report);
}

if (verb is null or "query")
{
    await QueryEvaluation.RunAsync(place, corpus, report, withText: !args.Contains("--without-text"));
}

return report.AllPassed ? 0 : 1;

string? Text(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int Number(string option, int otherwise) => Text(option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
