using System.CommandLine;
using System.Globalization;
using Humanizer;
using NodaTime;
using NodaTime.Text;
using TranslationPipeline.Storage;

namespace TranslationPipeline.Cli.Commands;

/// <summary><c>tpipe jobs</c>: what ran, how far it came, and running it again.</summary>
internal static class JobsCommand
{
    public static Command Create(CommandContext context) => new("jobs", "List, show, pause, resume, cancel or retry jobs, or work on those of others.\n\nExample: tpipe jobs list")
    {
        List(context),
        Show(context),
        Again(context, "resume", "Go on with a job that was stopped; what is done is not done again.\n\nExample: tpipe jobs resume j-1a2b3c4d"),
        Again(context, "retry", "Try the failed files of a job again.\n\nExample: tpipe jobs retry j-1a2b3c4d"),
        Stop(context, "cancel", JobState.Cancelled, "Stop a job that another process runs; it can be resumed.\n\nExample: tpipe jobs cancel j-1a2b3c4d"),
        Stop(context, "pause", JobState.Paused, "Hold a job that another process runs, on all its workers; resume goes on with it.\n\nExample: tpipe jobs pause j-1a2b3c4d"),
        WorkCommand.Create(context),
    };

    private static Command List(CommandContext context)
    {
        var store = SettingOption.Store();
        var command = new Command("list", "List jobs, newest first.\n\nExample: tpipe jobs list") { store.Option };
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(context, parsed, store, async opened =>
        {
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            await foreach (var job in opened.ListJobsAsync(cancellationToken).ConfigureAwait(false))
            {
                await lines.WriteLineAsync(context.Json(parsed) ? JobJson.Write(job) : Line(job, context.Host.Clock)).ConfigureAwait(false);
            }

            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Show(CommandContext context)
    {
        var id = IdArgument();
        var store = SettingOption.Store();
        var command = new Command("show", "Show a job and its files.\n\nExample: tpipe jobs show j-1a2b3c4d") { id, store.Option };
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(context, parsed, store, async opened =>
        {
            var job = await FindAsync(opened, parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            var lines = context.Host.Lines();
            await using var written = lines.ConfigureAwait(false);
            if (context.Json(parsed))
            {
                await lines.WriteLineAsync(JobJson.Write(job)).ConfigureAwait(false);
                return ExitCode.Done;
            }

            await lines.WriteLineAsync(Line(job, context.Host.Clock)).ConfigureAwait(false);
            await lines.WriteLineAsync($"  {Progress(job, context.Host.Clock)}").ConfigureAwait(false);
            foreach (var input in job.Inputs)
            {
                await lines.WriteLineAsync($"  {Word(input.State),-9} {input.Path}{(input.Failure is { } failure ? $"  {failure.Code}: {failure.Message}" : "")}").ConfigureAwait(false);
            }

            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Again(CommandContext context, string name, string description)
    {
        var id = IdArgument();
        var store = SettingOption.Store();
        var command = new Command(name, description) { id, store.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Job? job = null;
            await WithStoreAsync(context, parsed, store, async opened =>
            {
                job = await FindAsync(opened, parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }, cancellationToken).ConfigureAwait(false);
            return await CommandLine.InvokeAsync(job!.Arguments, context.Host, context.Sources with { WorkingDirectory = job.WorkingDirectory }).ConfigureAwait(false);
        });
        return command;
    }

    private static Command Stop(CommandContext context, string name, JobState state, string description)
    {
        var id = IdArgument();
        var store = SettingOption.Store();
        var command = new Command(name, description) { id, store.Option };
        command.SetAction((parsed, cancellationToken) => WithStoreAsync(context, parsed, store, async opened =>
        {
            var job = await FindAsync(opened, parsed.GetRequiredValue(id), cancellationToken).ConfigureAwait(false);
            if (job.State is not (JobState.Running or JobState.Pending))
            {
                await context.Host.Error.WriteLineAsync($"tpipe: job {job.Id} is {Word(job.State)}; there is nothing to {name}").ConfigureAwait(false);
                return ExitCode.Done;
            }

            await opened.SaveJobAsync(job with { State = state, EndedAt = context.Host.Clock.GetCurrentInstant() }, cancellationToken).ConfigureAwait(false);
            await context.Host.Error.WriteLineAsync($"tpipe: job {job.Id} is told to stop; 'tpipe jobs resume {job.Id}' goes on with it").ConfigureAwait(false);
            return ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static Argument<string> IdArgument() => new("JOB-ID") { Description = "Id of the job, as 'tpipe jobs list' shows it" };

    private static async Task<int> WithStoreAsync(CommandContext context, ParseResult parsed, SettingOption option, Func<IPipelineStore, Task<int>> use, CancellationToken cancellationToken)
    {
        var configuration = context.Configuration(parsed, option);
        var store = StoreUri.Open(configuration.Store, context.Host.Clock);
        await using var opened = store.ConfigureAwait(false);
        await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
        return await use(store).ConfigureAwait(false);
    }

    private static async Task<Job> FindAsync(IPipelineStore store, string id, CancellationToken cancellationToken) =>
        await store.FindJobAsync(id, cancellationToken).ConfigureAwait(false)
        ?? throw new ConfigurationException(new Diagnostic("jobs.unknown", $"there is no job '{id}' in this store", "'tpipe jobs list' shows the jobs."));

    // The time left is what the inputs that are left take at the speed so far.
    private static string Progress(Job job, IClock clock)
    {
        var finished = job.Inputs.Count(static i => i.State is JobState.Done or JobState.Failed);
        var text = string.Create(CultureInfo.InvariantCulture, $"{finished}/{job.Inputs.Length} files");
        if (job.State != JobState.Running || finished == 0 || finished == job.Inputs.Length)
        {
            return text;
        }

        var left = (clock.GetCurrentInstant() - job.StartedAt) / finished * (job.Inputs.Length - finished);
        return $"{text}, about {left.ToTimeSpan().Humanize(culture: CultureInfo.InvariantCulture)} left";
    }

    private static string Word(JobState state) => state.ToString().ToLowerInvariant();

    private static string Line(Job job, IClock clock)
    {
        var age = (clock.GetCurrentInstant() - job.StartedAt).ToTimeSpan();
        var ago = age < TimeSpan.FromSeconds(1) ? "just now" : $"{age.Humanize(culture: CultureInfo.InvariantCulture)} ago";
        return $"{job.Id}  {Word(job.State),-9}  {InstantPattern.General.Format(job.StartedAt)} ({ago})  tpipe {string.Join(' ', job.Arguments)}";
    }
}
