using System.Globalization;
using Humanizer;
using Spectre.Console;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>The end of a job in a few lines that answer: what was done, what needs me, where is it, what next.</summary>
internal static class RunSummary
{
    // Humanizer falls back to English silently where it lacks a language; the command speaks English throughout.
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static void Write(IAnsiConsole console, JobSummary summary, RunSummaryOptions options)
    {
        var counts = summary.Counts;
        console.MarkupLine($"[bold]{Headline(summary, options)}[/] in {options.Elapsed.Humanize(options.Elapsed < TimeSpan.FromMinutes(1) ? 1 : 2, culture: English, minUnit: TimeUnit.Millisecond)}");
        var rows = new List<(string Label, string Text)>();
        if (summary.Inputs.Length == 0 && !summary.Stopped)
        {
            rows.Add(("note", "hidden files and unfinished .part files are passed over"));
        }

        if (summary.Count(InputState.Done) > 0)
        {
            rows.Add(("changed", $"{Count(counts.Edits, "edit")} applied, {Count(counts.Suggestions, "suggestion")} for an editor"));
            rows.Add(("found", $"{Count(counts.Names, "name")}, {Count(counts.Dates, "date")}, {Count(counts.Terms, "term")}"));
            rows.Add(("findings", Findings(counts.Findings)));
        }

        if (counts.Targets > 0)
        {
            rows.Add(("targets", $"{Count(counts.Targets, "text")}, {counts.Reused.ToString("N0", English)} reused, {Count(counts.Billed, "unit")} billed"));
        }

        if (options.DryRun && counts.ToTranslate > 0)
        {
            rows.Add(("would cost", $"{Count(counts.ToTranslate, "character")} to translate"));
        }

        if (counts.FailedSegments > 0)
        {
            rows.Add(("set aside", Count(counts.FailedSegments, "segment")));
        }

        if (summary.Count(InputState.Skipped) is var skipped and > 0)
        {
            rows.Add(("skipped", $"{Count(skipped, "file")} without text"));
        }

        if (summary.Count(InputState.Failed) is var failed and > 0)
        {
            rows.Add(("failed", $"{Count(failed, "file")}, named above; the others are done"));
        }

        if (!options.DryRun)
        {
            rows.Add(("store", Markup.Escape(TranslationPipeline.Storage.StoreUri.Shown(options.Configuration.Store))));
            rows.Add(("job", summary.JobId));
        }

        if (options.Report is { } report)
        {
            rows.Add(("report", Markup.Escape(Path.GetRelativePath(options.Configuration.Sources.WorkingDirectory, report))));
        }

        foreach (var (label, text) in rows)
        {
            console.MarkupLine($"{label,-10} {text}");
        }

        if (!options.DryRun && summary.Inputs.FirstOrDefault(static i => i.State != InputState.Failed) is { } first && first.Path != "-")
        {
            console.MarkupLine($"[dim]why of every change:[/] tpipe explain {Markup.Escape(Path.GetRelativePath(options.Configuration.Sources.WorkingDirectory, first.Path))}");
        }
    }

    private static string Headline(JobSummary summary, RunSummaryOptions options)
    {
        if (summary.Inputs.Length == 0 && !summary.Stopped)
        {
            return "No file to read was found";
        }

        var done = summary.Count(InputState.Done);
        var unchanged = summary.Count(InputState.Unchanged);
        var text = $"{Count(done, "file")} {(options.DryRun ? "read" : "done")}{(unchanged > 0 ? $", {unchanged.ToString("N0", English)} unchanged" : "")}, {Count(summary.Counts.Segments, "segment")}";
        return summary.Stopped ? $"Stopped: {text}" : text;
    }

    private static string Findings(long[] findings)
    {
        var parts = Enum.GetValues<Severity>().Reverse().Where(s => findings[(int)s] > 0).Select(s => $"{findings[(int)s].ToString("N0", English)} {s.ToString().ToLowerInvariant()}").ToList();
        return parts.Count == 0 ? "none" : parts.Humanize();
    }

    private static string Count(long number, string noun) => noun.ToQuantity(number, "N0", English);
}
