using System.Collections.Concurrent;
using TranslationPipeline.Hosting.Jobs;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>Does inputs that a queue hands out: the same <see cref="InputWorker"/> as everywhere, found for each job by its settings. Safe for concurrent use.</summary>
internal sealed class QueueWorker
{
    private static readonly TimeSpan StateIsGood = TimeSpan.FromSeconds(1);

    private readonly IJobStore jobs;
    private readonly Func<Job, (InputWorker Worker, string Fingerprint)> workerOf;
    private readonly Action<InputReport> report;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Lazy<Task<KnownJob?>>> known = new(StringComparer.Ordinal);

    /// <param name="jobs">Keeps how far jobs are.</param>
    /// <param name="workerOf">Makes the worker with the settings of a job.</param>
    /// <param name="report">Told of every input this worker finished.</param>
    /// <param name="time">Clock.</param>
    public QueueWorker(IJobStore jobs, Func<Job, (InputWorker Worker, string Fingerprint)> workerOf, Action<InputReport> report, TimeProvider time)
    {
        this.jobs = jobs;
        this.workerOf = workerOf;
        this.report = report;
        this.time = time;
    }

    /// <summary>Does one input and writes down what became of it.</summary>
    public async Task WorkAsync(WorkItem item, CancellationToken cancellationToken)
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
            var failure = new Diagnostic("worker.failed", $"{exception.GetType().Name}: {exception.Message}", "Report it with the file; 'tpipe jobs retry' tries again.");
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
    public async Task BuryAsync(WorkItem item)
    {
        if (await jobs.FindJobAsync(item.JobId, CancellationToken.None).ConfigureAwait(false) is { } job && item.Ordinal < job.Inputs.Length && job.Inputs[item.Ordinal] is { State: JobState.Pending or JobState.Running } input)
        {
            var last = input.Failure is { } failure ? failure.Message : "its worker died each time";
            await FailAsync(item, input.Path, new Diagnostic("worker.poison", $"it was tried too often; {last}", "Look at the file; 'tpipe jobs retry' tries again.")).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(WorkItem item, string path, Diagnostic failure)
    {
        await jobs.SaveInputAsync(item.JobId, new JobInput(path, JobState.Failed) { Failure = failure }, CancellationToken.None).ConfigureAwait(false);
        report(new InputReport(path, InputState.Failed) { Failure = failure });
    }

    private async Task<KnownJob?> FindAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var found = await known.GetOrAdd(item.JobId, id => new(() => LoadAsync(id))).Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (found is null || item.Ordinal >= found.Job.Inputs.Length)
        {
            known.TryRemove(item.JobId, out _); // started again with other inputs
            found = await LoadAsync(item.JobId).ConfigureAwait(false);
        }

        return found is not null && item.Ordinal < found.Job.Inputs.Length ? found : null;
    }

    private async Task<KnownJob?> LoadAsync(string jobId)
    {
        if (await jobs.FindJobAsync(jobId, CancellationToken.None).ConfigureAwait(false) is not { } job)
        {
            return null;
        }

        var (worker, fingerprint) = workerOf(job);
        return new KnownJob(job, worker, fingerprint);
    }

    private async Task<bool> IsStoppedAsync(KnownJob job, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(job.AskedAt) > StateIsGood)
        {
            job.IsStopped = await jobs.FindProgressAsync(job.Job.Id, cancellationToken).ConfigureAwait(false) is null or { State: JobState.Cancelled or JobState.Paused };
            job.AskedAt = time.GetTimestamp();
        }

        return job.IsStopped;
    }

    private sealed record KnownJob(Job Job, InputWorker Worker, string Fingerprint)
    {
        public long AskedAt { get; set; }

        public bool IsStopped { get; set; }
    }
}
