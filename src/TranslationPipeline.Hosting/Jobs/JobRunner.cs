using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using NodaTime;
using TranslationPipeline.Formats;
using TranslationPipeline.Hosting.Engine;

namespace TranslationPipeline.Hosting.Jobs;

/// <summary>
/// The main job: every input through the pipeline into the store, several at once. An input that fails is set aside and the
/// rest goes on; a provider or a store that fails ends the job, which can be resumed by running it again.
/// </summary>
public sealed class JobRunner
{
    private static readonly TimeSpan CancelPoll = TimeSpan.FromSeconds(1);

    private readonly InputWorker worker;
    private readonly IJobStore? jobs;
    private readonly IClock clock;
    private readonly int parallel;

    /// <summary>Hands the inputs to many workers; null works in this process alone.</summary>
    internal IWorkQueue? Queue { get; init; }

    /// <summary>Fingerprint of the settings, for the queue.</summary>
    internal string Fingerprint { get; init; } = "";

    /// <summary>When the job began; null: when it is run.</summary>
    internal Instant? StartedAt { get; init; }

    /// <summary>Folders and files that are this job's own output and never its input; full paths.</summary>
    public IReadOnlyList<string> OwnOutput { get; init; } = [];

    /// <summary>Creates the runner.</summary>
    /// <param name="worker">Works on one input.</param>
    /// <param name="jobs">Keeps how far the job is; null keeps nothing (dry run).</param>
    /// <param name="clock">Time of start and end.</param>
    /// <param name="parallel">Inputs worked on at once, at least 1.</param>
    public JobRunner(InputWorker worker, IJobStore? jobs, IClock clock, int parallel)
    {
        this.worker = worker;
        this.jobs = jobs;
        this.clock = clock;
        this.parallel = Math.Max(1, parallel);
    }

    /// <summary>Runs the job to its end or until it is stopped.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="workingDirectory">Folder that relative paths are read from.</param>
    /// <param name="input">Standard input, for the path <c>-</c>.</param>
    /// <param name="progress">Told of every input that is finished, with the number of inputs.</param>
    /// <param name="cancellationToken">Stops the job; what was begun is either stored whole or not at all.</param>
    public async Task<JobSummary> RunAsync(JobRequest request, string workingDirectory, Stream input, Action<InputReport, int> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        var inputs = InputFiles.Expand(request.Paths.Select(p => p == "-" ? p : Path.GetFullPath(p, workingDirectory)))
            .Where(i => !IsOwnOutput(i.Path))
            .ToList();
        var job = new Job(DocumentIdentity.JobId(workingDirectory, request.Arguments), request.Arguments, workingDirectory, JobState.Running, StartedAt ?? clock.GetCurrentInstant())
        {
            Inputs = [.. inputs.Select(static i => new JobInput(i.Path, JobState.Pending))],
        };
        await SaveAsync(job).ConfigureAwait(false);
        if (Queue is not null && jobs is not null)
        {
            return await RunQueuedAsync(job, progress, cancellationToken).ConfigureAwait(false);
        }

        var run = new JobRun(inputs.Count);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var cancelled = WatchForCancelAsync(job.Id, stop);
        var queue = Channel.CreateBounded<int>(new BoundedChannelOptions(parallel * 2) { SingleWriter = true, FullMode = BoundedChannelFullMode.Wait });
        var workers = Enumerable.Range(0, parallel).Select(_ => Task.Run(WorkAsync, CancellationToken.None)).ToArray();
        try
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                await queue.Writer.WriteAsync(i, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The workers see the same token; the summary says how far they came.
        }

        queue.Writer.Complete();
        await Task.WhenAll(workers).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        var summary = run.ToSummary(job.Id, cancellationToken.IsCancellationRequested || await cancelled.ConfigureAwait(false));
        if (summary.StoreFailure is null)
        {
            var isPaused = jobs is not null && summary.Stopped && await jobs.FindProgressAsync(job.Id, CancellationToken.None).ConfigureAwait(false) is { State: JobState.Paused };
            await SaveAsync(job with { State = isPaused ? JobState.Paused : StateOf(summary), EndedAt = clock.GetCurrentInstant(), Inputs = run.ToInputs(inputs) }).ConfigureAwait(false);
        }

        return summary;

        async Task WorkAsync()
        {
            try
            {
                await foreach (var index in queue.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
                {
                    var report = await WorkOneAsync(inputs[index], input, stop.Token).ConfigureAwait(false);
                    run.Add(index, report);
                    if (jobs is not null)
                    {
                        await jobs.SaveInputAsync(job.Id, ToInput(report), CancellationToken.None).ConfigureAwait(false);
                    }

                    progress(report, inputs.Count);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopped: what is unfinished stays pending.
            }
            catch (PipelineException exception) when (exception is ProviderException or StoreException)
            {
                run.Fail(exception);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    // "tpipe jobs cancel" of another process is seen in the store. True when the job was cancelled so.
    private async Task<bool> WatchForCancelAsync(string jobId, CancellationTokenSource stop)
    {
        try
        {
            var pause = CancelPoll;
            while (jobs is not null)
            {
                await Task.Delay(pause, stop.Token).ConfigureAwait(false);
                var asked = Stopwatch.GetTimestamp();
                if (await jobs.FindProgressAsync(jobId, stop.Token).ConfigureAwait(false) is { State: JobState.Cancelled or JobState.Paused })
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                    return true;
                }

                pause = PollPause.After(CancelPoll, asked);
            }
        }
        catch (OperationCanceledException)
        {
            // The job ended or was stopped.
        }
        catch (StoreException)
        {
            // The workers meet the same trouble and tell of it.
        }

        return false;
    }

    private async Task<InputReport> WorkOneAsync(InputFile file, Stream input, CancellationToken cancellationToken)
    {
        if (file.Problem is { } failure)
        {
            return new InputReport(file.Path, InputState.Failed) { Failure = failure };
        }

        try
        {
            return file.Path == "-"
                ? await worker.WorkStreamAsync("-", input, cancellationToken).ConfigureAwait(false)
                : await worker.WorkFileAsync(file.Path, file.Path, cancellationToken).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            return new InputReport(file.Path, InputState.Failed) { Failure = exception.Diagnostic };
        }
    }

    private bool IsOwnOutput(string path) => OwnOutput.Any(own =>
        path.StartsWith(own, StringComparison.Ordinal) && (path.Length == own.Length || path[own.Length] is '/' or '\\' or '-'));

    private static JobState StateOf(JobSummary summary) =>
        summary.Stopped ? JobState.Cancelled
        : summary.ProviderFailure is not null || summary.Count(InputState.Failed) > 0 ? JobState.Failed
        : JobState.Done;

    private static JobInput ToInput(InputReport report) =>
        new(report.Path, report.State == InputState.Failed ? JobState.Failed : JobState.Done) { DocumentId = report.Documents.FirstOrDefault(), Failure = report.Failure };

    private async Task<JobSummary> RunQueuedAsync(Job job, Action<InputReport, int> progress, CancellationToken cancellationToken)
    {
        var reports = new ConcurrentDictionary<string, InputReport>(StringComparer.Ordinal);
        var queueWorker = new QueueWorker(jobs!, _ => Task.FromResult((worker, Fingerprint)), report =>
        {
            reports[report.Path] = report;
            progress(report, job.Inputs.Length);
        }, TimeProvider.System);
        var isStopped = false;
        try
        {
            isStopped = await new QueuedJob(Queue!, queueWorker, jobs!, parallel, Fingerprint).RunAsync(job.Id, static _ => { }, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            isStopped = true;
        }

        var now = await jobs!.FindJobAsync(job.Id, CancellationToken.None).ConfigureAwait(false) ?? job;
        var summary = new JobSummary(job.Id, [.. now.Inputs.Where(static i => i.State is JobState.Done or JobState.Failed).Select(i => reports.TryGetValue(i.Path, out var report)
            ? report
            : new InputReport(i.Path, i.State == JobState.Done ? InputState.Done : InputState.Failed) { Documents = i.DocumentId is { } id ? [id] : [], Failure = i.Failure })])
        {
            Stopped = isStopped,
            ProviderFailure = now.Inputs.Select(static i => i.Failure).FirstOrDefault(static f => f?.Code.StartsWith("provider.", StringComparison.Ordinal) == true),
        };
        await SaveAsync(now with { State = now.State == JobState.Paused ? JobState.Paused : StateOf(summary), EndedAt = clock.GetCurrentInstant() }).ConfigureAwait(false);
        return summary;
    }

    private Task SaveAsync(Job job) => jobs is null ? Task.CompletedTask : jobs.SaveJobAsync(job, CancellationToken.None);

    /// <summary>Collects what the workers report.</summary>
    private sealed class JobRun(int count)
    {
        private static readonly JobCounts Nothing = new();

        private readonly InputReport?[] reports = new InputReport?[count];
        private readonly Lock gate = new();
        private JobCounts counts = Nothing;
        private Diagnostic? providerFailure;
        private Diagnostic? storeFailure;

        public void Add(int index, InputReport report)
        {
            lock (gate)
            {
                counts = counts.Plus(report.Counts);
                reports[index] = report with { Counts = Nothing };
            }
        }

        public void Fail(PipelineException exception)
        {
            if (exception is StoreException)
            {
                storeFailure ??= exception.Diagnostic;
            }
            else
            {
                providerFailure ??= exception.Diagnostic;
            }
        }

        public JobSummary ToSummary(string id, bool stopped) => new(id, [.. reports.OfType<InputReport>()])
        {
            Counts = counts,
            Stopped = stopped && reports.Contains(null),
            ProviderFailure = providerFailure,
            StoreFailure = storeFailure,
        };

        public ImmutableArray<JobInput> ToInputs(List<InputFile> inputs) => [.. inputs.Select((input, i) => reports[i] is { } report
            ? ToInput(report)
            : new JobInput(input.Path, JobState.Pending))];
    }
}
