namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// Looks after jobs whose starter is gone: what is unfinished and got lost is queued again, what is finished is ended. Every worker does
/// it, so a cluster that was switched off goes on by itself; an item that two of them queue is done once.
/// </summary>
internal sealed class JobSweeper(IWorkQueue queue, IJobStore jobs, Func<Job, Task<string?>> fingerprintOf, NodaTime.IClock clock, TimeProvider time)
{
    private readonly Dictionary<string, (long Finished, long Since)> seen = new(StringComparer.Ordinal);

    /// <summary>How often to look.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When nothing of a job has moved for so long, its starter does not look after it.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(45); // longer than the starter's own patience

    /// <summary>Looks now and then until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Every, time, cancellationToken).ConfigureAwait(false);
            try
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (PipelineException)
            {
                // Store, queue or a setting of a job: whoever works meets the same trouble and tells of it.
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var running = new List<Job>();
        await foreach (var job in jobs.ListJobsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (job.State == JobState.Running)
            {
                running.Add(job);
            }
        }

        foreach (var job in running)
        {
            if (await jobs.FindProgressAsync(job.Id, cancellationToken).ConfigureAwait(false) is { State: JobState.Running } progress && IsLeft(job, progress)
                && await fingerprintOf(job).ConfigureAwait(false) is { } fingerprint && await queue.CountAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                if (progress.Finished < progress.Inputs)
                {
                    await QueuedJob.PublishUnfinishedAsync(queue, jobs, job.Id, fingerprint, cancellationToken).ConfigureAwait(false);
                }
                else if (await jobs.FindJobAsync(job.Id, cancellationToken).ConfigureAwait(false) is { State: JobState.Running } finished && finished.StartedAt == job.StartedAt)
                {
                    await jobs.SaveJobAsync(finished with { State = progress.Failed > 0 ? JobState.Failed : JobState.Done, EndedAt = clock.GetCurrentInstant() }, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private bool IsLeft(Job job, JobProgress progress)
    {
        if (!seen.TryGetValue(job.Id, out var before) || before.Finished != progress.Finished)
        {
            seen[job.Id] = (progress.Finished, time.GetTimestamp());
            return false;
        }

        if (time.GetElapsedTime(before.Since) < LostAfter)
        {
            return false;
        }

        seen.Remove(job.Id); // looked after now; once more when that does not help
        return true;
    }
}
