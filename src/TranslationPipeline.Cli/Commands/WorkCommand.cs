using System.Collections.Concurrent;
using System.CommandLine;
using TranslationPipeline.Cli.Terminal;
using TranslationPipeline.Hosting.Engine;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe jobs work</c>: a worker more for the jobs that others started, with the settings that each job was started with.</summary>
internal static class WorkCommand
{
    public static Command Create(CommandContext context)
    {
        SettingOption[] settings = [SettingOption.Store(), SettingOption.Output(), SettingOption.Parallel()];
        var command = new Command("work", "Work on the jobs of others until stopped (engine rabbitmq).\n\nExample: tpipe jobs work --store postgres://tpipe@db/tpipe --set engine=rabbitmq");
        foreach (var setting in settings)
        {
            command.Add(setting.Option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var display = new RunDisplay(context.Host, context.Json(parsed), context.Quiet(parsed));
            var session = await PipelineSession.OpenAsync(context.Configuration(parsed, settings), context.Host.Clock, dryRun: false, cancellationToken, display.Wait).ConfigureAwait(false);
            await using var opened = session.ConfigureAwait(false);
            var sessions = new ConcurrentBag<PipelineSession>();
            try
            {
                display.Start();
                await context.Host.Error.WriteLineAsync("tpipe: waiting for work").ConfigureAwait(false);
                await session.WorkQueueAsync(SessionOf, report => display.Report(report, 0), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                foreach (var one in sessions)
                {
                    await one.DisposeAsync().ConfigureAwait(false);
                }
            }

            return context.Host.StopCode;

            PipelineSession SessionOf(Job job)
            {
                var configuration = RunCommand.ConfigurationOf(context, job);
                var made = PipelineSession.OpenAsync(configuration, context.Host.Clock, dryRun: false, cancellationToken, display.Wait).GetAwaiter().GetResult();
                sessions.Add(made);
                return made;
            }
        });
        return command;
    }
}
