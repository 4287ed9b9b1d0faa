using System.CommandLine;
using TranslationPipeline.Cli.Terminal;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Run everything, store nothing, ask no provider, show what it would cost" };
        SettingOption[] settings =
        [
            SettingOption.From(), SettingOption.To(), SettingOption.Provider(), SettingOption.Store(), SettingOption.Output(), SettingOption.FailOn(),
            SettingOption.Policy(), SettingOption.Languages(), SettingOption.Names(), SettingOption.Glossary(), SettingOption.Zone(),
            SettingOption.Report(), SettingOption.Parallel(),
        ];
        var command = new Command("run", "Repair, date, name and (with a provider) translate files; store parallel text; write a report. Resumes by itself.\n\nExample: tpipe run seeds/ --to ru,kk,zh") { paths, dryRun };
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            context.Configuration(parsed, settings),
            new JobRequest([.. parsed.GetValue(paths) ?? []]) { DryRun = parsed.GetValue(dryRun), Arguments = Arguments(parsed) },
            new RunDisplay(context.Host, context.Json(parsed), context.Quiet(parsed)),
            cancellationToken));
        return command;
    }

    /// <summary>Runs a job and shows it; also what <c>tpipe jobs resume</c> calls.</summary>
    public static async Task<int> RunAsync(CommandContext context, PipelineConfiguration configuration, JobRequest request, RunDisplay display, CancellationToken cancellationToken)
    {
        var session = await PipelineSession.OpenAsync(configuration, context.Host.Clock, request.DryRun, cancellationToken).ConfigureAwait(false);
        await using var opened = session.ConfigureAwait(false);
        await display.WarnAsync(session.Components.GlossaryDiagnostics).ConfigureAwait(false);
        display.Start();
        JobSummary summary;
        using (display)
        {
            summary = await session.RunAsync(request, context.Host.Input, display.Report, cancellationToken).ConfigureAwait(false);
        }

        var report = request.DryRun || !configuration.Report || summary.StoreFailure is not null
            ? null
            : await session.WriteReportAsync(summary, CancellationToken.None).ConfigureAwait(false);
        await display.FinishAsync(summary, request.DryRun, report, configuration).ConfigureAwait(false);
        return ExitCodeOf(summary, configuration, context.Host);
    }

    private static int ExitCodeOf(JobSummary summary, PipelineConfiguration configuration, CommandHost host) =>
        summary.StoreFailure is not null ? ExitCode.Store
        : summary.ProviderFailure is not null ? ExitCode.Provider
        : summary.Stopped ? host.StopCode
        : summary.Count(InputState.Failed) > 0 ? ExitCode.SomeFailed
        : configuration.FailOn is { } severity && summary.Counts.Findings.Skip((int)severity).Any(static n => n > 0) ? ExitCode.Findings
        : ExitCode.Done;

    // Kept so that "jobs resume" can run the very same thing again.
    private static System.Collections.Immutable.ImmutableArray<string> Arguments(ParseResult parsed) => [.. parsed.Tokens.Select(static t => t.Value)];
}
