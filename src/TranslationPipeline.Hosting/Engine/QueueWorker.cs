using System.Collections.Concurrent;
using TranslationPipeline.Hosting.Jobs;
using TranslationPipeline.Pipeline;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Does inputs that a queue hands out: the same <see cref="InputWorker"/> as everywhere, found for each job by its settings. Safe for concurrent use.</summary>
internal sealed class QueueWorker
{
    private static readonly TimeSpan StateIsGood = TimeSpan.FromSeconds(1);

    private readonly IJobStore jobs;
    private readonly Func<Job, Task<(InputWorker Worker, string Fingerprint)>> workerOf;
    private readonly Action<InputReport> report;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Lazy<Task<KnownJob?>>> known = new(StringComparer.Ordinal);

    /// <param name="jobs">Keeps how far jobs are.</param>
    /// <param name="workerOf">Makes the worker with the settings of a job.</param>
    /// <param name="report">Told of every input this worker finished.</param>
    /// <param name="time">Clock.</param>
    public QueueWorker(IJobStore jobs, Func<Job, Task<(InputWorker Worker, string Fingerprint)>> workerOf, Action<InputReport> report, TimeProvider time)
    {
        this.jobs = jobs;
        this.workerOf = workerOf;
        this.report = report;
        this.time = time;
    }

    /// <summary>Does one input and writes down what became of it.</summary>
    public async Task WorkAsync(WorkItem item, int attempt, CancellationToken cancellationToken)
    {
        if (await FindAsync(item, cancellationToken).ConfigureAwait(false) is not { } job || await IsStoppedAsync(job, cancellationToken).ConfigureAwait(false))
        {
            return; // gone or held; resuming queues it again
        }

        var path = job.Job.Inputs[item.Ordinal].Path;
        if (job.Fingerprint != item.Fingerprint)
        {
            await FailAsync(item, path, new Diagnostic("worker.settings", "this worker has other settings, glossaries or another version than the job", "Give all workers the same version and files, then 'tpipe jobs retry'.")).ConfigureAwait(false);
            return;
        }

        InputReport done;
        try
        {
            done = await job.Worker.WorkFileAsync(path, path, cancellationToken).ConfigureAwait(false);
        }
        catch (InputException exception)
        {
            done = new InputReport(path, InputState.Failed) { Failure = exception.Diagnostic };
        }
        catch (ProviderException exception)
        {
            done = new InputReport(path, InputState.Failed) { Failure = exception.Diagnostic };
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not StoreException)
        {
            // Kept for the person who will ask why, should it never end well.
            var stage = exception.Data[DocumentPipeline.StageOfException] is string name ? $" in stage '{name}'" : "";
            var failure = new Diagnostic("worker.failed", $"attempt {attempt} failed{stage}: {exception.GetType().Name}: {exception.Message}", "Report it with the file; 'tpipe jobs retry' tries again.");
            await jobs.SaveInputAsync(item.JobId, new JobInput(path, JobState.Running) { Failure = failure }, CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        await jobs.SaveInputAsync(
            item.JobId,
            new JobInput(path, done.State == InputState.Failed ? JobState.Failed : JobState.Done) { DocumentId = done.Documents.FirstOrDefault(), Failure = done.Failure },
            CancellationToken.None).ConfigureAwait(false);
        report(done);
    }

    /// <summary>Sets an input aside that came too often: it throws always, or it kills its worker.</summary>
    public async Task BuryAsync(WorkItem item, int attempts)
    {
        if (await jobs.FindJobAsync(item.JobId, CancellationToken.None).ConfigureAwait(false) is { } job && job.StartedAt == item.StartedAt
            && item.Ordinal < job.Inputs.Length && job.Inputs[item.Ordinal] is { State: JobState.Pending or JobState.Running } input)
        {
            var last = input.Failure is { } failure ? failure.Message : "its worker died each time";
            await FailAsync(item, input.Path, new Diagnostic("worker.poison", $"it was tried {attempts} times; {last}", "Look at the file; 'tpipe jobs retry' tries again.")).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(WorkItem item, string path, Diagnostic failure)
    {
        await jobs.SaveInputAsync(item.JobId, new JobInput(path, JobState.Failed) { Failure = failure }, CancellationToken.None).ConfigureAwait(false);
        report(new InputReport(path, InputState.Failed) { Failure = failure });
    }

    // A message of an earlier run finds nothing: the later run queued everything that was unfinished again.
    private async Task<KnownJob?> FindAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var loading = known.GetOrAdd(item.JobId, Load);
        try
        {
            var found = await loading.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (found?.Job.StartedAt != item.StartedAt)
            {
                // Started again since it was loaded, perhaps with other inputs; the first who sees it loads it for all.
                known.TryUpdate(item.JobId, Load(item.JobId), loading);
                found = await known.GetOrAdd(item.JobId, Load).Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return found?.Job.StartedAt == item.StartedAt && item.Ordinal < found.Job.Inputs.Length ? found : null;
        }
        catch (PipelineException)
        {
            known.TryRemove(item.JobId, out _); // the store was away, or a setting of the job is wrong here: the next one asks again
            throw;
        }

        Lazy<Task<KnownJob?>> Load(string id) => new(() => LoadAsync(id));
    }

    private async Task<KnownJob?> LoadAsync(string jobId)
    {
        if (await jobs.FindJobAsync(jobId, CancellationToken.None).ConfigureAwait(false) is not { } job)
        {
            return null;
        }

        var (worker, fingerprint) = await workerOf(job).ConfigureAwait(false);
        return new KnownJob(job, worker, fingerprint);
    }

    private async Task<bool> IsStoppedAsync(KnownJob job, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(job.AskedAt) > job.GoodFor)
        {
            var asked = time.GetTimestamp();
            job.IsStopped = await jobs.FindProgressAsync(job.Job.Id, cancellationToken).ConfigureAwait(false) is null or { State: JobState.Cancelled or JobState.Paused };
            job.AskedAt = time.GetTimestamp();
            job.GoodFor = PollPause.After(StateIsGood, time.GetElapsedTime(asked));
        }

        return job.IsStopped;
    }

    private sealed record KnownJob(Job Job, InputWorker Worker, string Fingerprint)
    {
        public long AskedAt { get; set; }

        public TimeSpan GoodFor { get; set; } = StateIsGood;

        public bool IsStopped { get; set; }
    }
}
