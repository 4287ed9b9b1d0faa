using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Cli.Terminal;

/// <summary>
/// Shows a job: a live line on a terminal, a plain line now and then elsewhere, always a final summary; all of it on
/// standard error. With <c>--json</c> every event is an NDJSON line on standard output besides.
/// </summary>
internal sealed class RunDisplay : IDisposable
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LiveInterval = TimeSpan.FromMilliseconds(100);

    private readonly CommandHost host;
    private readonly RunEvents? events;
    private readonly bool quiet;
    private readonly bool live;
    private readonly IAnsiConsole console;
    private readonly Lock gate = new();
    private readonly Stopwatch clock = new();
    private TimeSpan lastShown;
    private int finished;

    public RunDisplay(CommandHost host, bool json, bool quiet)
    {
        this.host = host;
        this.quiet = quiet;
        console = Consoles.Create(host);
        live = host.IsTerminal && console.Profile.Capabilities.Ansi;
        events = json ? new RunEvents(host.Output) : null;
    }

    public void Start()
    {
        clock.Start();
        if (!quiet && live)
        {
            ShowLine("reading…");
        }
    }

    public async Task WarnAsync(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            await host.Error.WriteLineAsync($"tpipe: warning: {diagnostic}").ConfigureAwait(false);
        }
    }

    /// <summary>Says that the job waits for its store.</summary>
    public void Wait(Diagnostic cause, TimeSpan wait)
    {
        lock (gate)
        {
            Clear();
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tpipe: waiting {wait.TotalSeconds:0.#} s for the store: {cause.Code}: {cause.Message}"));
        }
    }

    /// <summary>Called by the workers as each input is finished.</summary>
    public void Report(InputReport report, int total)
    {
        lock (gate)
        {
            finished++;
            events?.Write(report);
            if (report.Failure is { } failure)
            {
                Clear();
                host.Error.WriteLine($"tpipe: {failure}");
            }

            if (quiet || clock.Elapsed - lastShown < (live ? LiveInterval : PlainInterval))
            {
                return;
            }

            lastShown = clock.Elapsed;
            var text = string.Create(CultureInfo.InvariantCulture, $"{finished}/{total} files ({(total == 0 ? 100 : finished * 100L / total)}%), {Path.GetFileName(report.Path)}");
            if (live)
            {
                ShowLine(text);
            }
            else
            {
                host.Error.WriteLine(text);
            }
        }
    }

    public async Task FinishAsync(JobSummary summary, bool dryRun, string? report, PipelineConfiguration configuration)
    {
        events?.Write(summary, report);
        foreach (var failure in new[] { summary.StoreFailure, summary.ProviderFailure }.OfType<Diagnostic>())
        {
            await ErrorBoundary.WriteAsync(host, failure).ConfigureAwait(false);
        }

        if (!quiet)
        {
            RunSummary.Write(console, summary, new RunSummaryOptions(clock.Elapsed, dryRun, report, configuration));
        }
    }

    public void Dispose() => Clear();

    private void ShowLine(string text) => host.Error.Write($"\r\u001b[K{text}");

    private void Clear()
    {
        if (!quiet && live)
        {
            host.Error.Write("\r\u001b[K");
        }
    }
}
