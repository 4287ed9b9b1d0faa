using System.Collections.Concurrent;
using System.CommandLine;
using NodaTime;
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
            var sessions = new ConcurrentDictionary<(string Id, Instant StartedAt), Lazy<Task<PipelineSession>>>();
            try
            {
                display.Start();
                await context.Host.Error.WriteLineAsync("tpipe: waiting for work").ConfigureAwait(false);
                await session.WorkQueueAsync(SessionOfAsync, report => display.Report(report, 0), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                foreach (var one in sessions.Values.Where(static s => s.IsValueCreated && s.Value.IsCompletedSuccessfully))
                {
                    await (await one.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
                }
            }

            return context.Host.StopCode;

            // One for each run of a job: the next run may find other glossaries on this machine.
            async Task<PipelineSession> SessionOfAsync(Job job)
            {
                var key = (job.Id, job.StartedAt);
                try
                {
                    return await sessions.GetOrAdd(key, _ => new Lazy<Task<PipelineSession>>(() => OpenAsync(job))).Value.ConfigureAwait(false);
                }
                catch (PipelineException)
                {
                    sessions.TryRemove(key, out _); // the store may be back when it is asked for again
                    throw;
                }
            }

            Task<PipelineSession> OpenAsync(Job job) =>
                PipelineSession.OpenAsync(RunCommand.ConfigurationOf(context, job), context.Host.Clock, dryRun: false, cancellationToken, display.Wait);
        });
        return command;
    }
}
