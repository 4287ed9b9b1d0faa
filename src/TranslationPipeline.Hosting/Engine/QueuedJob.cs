using System.Diagnostics;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// A job whose inputs many workers do. This process queues them, works on them itself, puts back what got lost, and waits until the store
/// says that all are finished. The store is the truth: the queue only says who may begin.
/// </summary>
internal sealed class QueuedJob
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly IWorkQueue queue;
    private readonly QueueWorker worker;
    private readonly IJobStore jobs;
    private readonly int parallel;
    private readonly string fingerprint;

    public QueuedJob(IWorkQueue queue, QueueWorker worker, IJobStore jobs, int parallel, string fingerprint)
    {
        this.queue = queue;
        this.worker = worker;
        this.jobs = jobs;
        this.parallel = parallel;
        this.fingerprint = fingerprint;
    }

    /// <summary>When nothing has moved for so long and nothing waits in the queue, what is unfinished is in the hands of a worker, or got lost.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Runs until every input is finished or the job is stopped.</summary>
    /// <returns>True when it was cancelled or paused by another process.</returns>
    public async Task<bool> RunAsync(string jobId, Action<long> finished, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await PublishUnfinishedAsync(queue, jobs, jobId, fingerprint, stop.Token).ConfigureAwait(false);
        var consuming = queue.ConsumeAsync(parallel, worker.WorkAsync, worker.BuryAsync, stop.Token);
        try
        {
            var last = -1L;
            var still = TimeSpan.Zero;
            while (!consuming.IsCompleted)
            {
                var asked = Stopwatch.GetTimestamp();
                var progress = await jobs.FindProgressAsync(jobId, stop.Token).ConfigureAwait(false);
                if (progress is null or { State: JobState.Cancelled or JobState.Paused })
                {
                    return true;
                }

                finished(progress.Finished);
                if (progress.Finished >= progress.Inputs)
                {
                    return false;
                }

                var pause = PollPause.After(Poll, asked);
                still = progress.Finished == last ? still + pause : TimeSpan.Zero;
                last = progress.Finished;
                if (still >= LostAfter && await queue.CountAsync(stop.Token).ConfigureAwait(false) == 0)
                {
                    await PublishUnfinishedAsync(queue, jobs, jobId, fingerprint, stop.Token).ConfigureAwait(false);
                    still = TimeSpan.Zero;
                }

                await Task.Delay(pause, stop.Token).ConfigureAwait(false);
            }

            await consuming.ConfigureAwait(false);
            return false;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await consuming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Queues what of a job is not finished.</summary>
    public static async Task PublishUnfinishedAsync(IWorkQueue queue, IJobStore jobs, string jobId, string fingerprint, CancellationToken cancellationToken)
    {
        var job = await jobs.FindJobAsync(jobId, cancellationToken).ConfigureAwait(false);
        if (job is not null)
        {
            await queue.PublishAsync(
                job.Inputs.Index().Where(static i => i.Item.State is JobState.Pending or JobState.Running).Select(i => new WorkItem(jobId, job.StartedAt, i.Index, fingerprint)),
                cancellationToken).ConfigureAwait(false);
        }
    }
}
