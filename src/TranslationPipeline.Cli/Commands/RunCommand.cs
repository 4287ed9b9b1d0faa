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
        var settings = AllSettings();
        var command = Build(settings, out var paths, out var dryRun);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            context,
            context.Configuration(parsed, settings),
            new JobRequest([.. parsed.GetValue(paths) ?? []]) { DryRun = parsed.GetValue(dryRun), Arguments = Arguments(parsed) },
            new RunDisplay(context.Host, context.Json(parsed), context.Quiet(parsed)),
            cancellationToken));
        return command;
    }

    private static SettingOption[] AllSettings() =>
    [
        SettingOption.From(), SettingOption.To(), SettingOption.Provider(), SettingOption.Store(), SettingOption.Output(), SettingOption.FailOn(),
        SettingOption.Policy(), SettingOption.Languages(), SettingOption.Names(), SettingOption.Glossary(), SettingOption.Zone(), SettingOption.AmbiguousDates(),
        SettingOption.Report(), SettingOption.Parallel(), SettingOption.Engine(),
    ];

    private static Command Build(SettingOption[] settings, out Argument<string[]> paths, out Option<bool> dryRun)
    {
        paths = new Argument<string[]>("PATH") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };
        dryRun = new Option<bool>("--dry-run") { Description = "Run everything, store nothing, ask no provider, show what it would cost" };
        var command = new Command("run", "Repair, date, name and (with a provider) translate files; store parallel text; write a report. Resumes by itself.\n\nExample: tpipe run seeds/ --to ru,kk,zh") { paths, dryRun };
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }

        return command;
    }

    /// <summary>The settings that a job was started with, on this machine.</summary>
    public static PipelineConfiguration ConfigurationOf(CommandContext context, Job job)
    {
        var own = new CommandContext(context.Host, context.Sources with { WorkingDirectory = job.WorkingDirectory });
        var settings = AllSettings();
        var root = new RootCommand { Build(settings, out _, out _) };
        foreach (var option in own.GlobalOptions)
        {
            root.Add(option);
        }

        return own.Configuration(root.Parse(job.Arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false }), settings);
    }

    /// <summary>Runs a job and shows it; also what <c>tpipe jobs resume</c> calls.</summary>
    public static async Task<int> RunAsync(CommandContext context, PipelineConfiguration configuration, JobRequest request, RunDisplay display, CancellationToken cancellationToken)
    {
        var session = await PipelineSession.OpenAsync(configuration, context.Host.Clock, request.DryRun, cancellationToken, display.Wait).ConfigureAwait(false);
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
