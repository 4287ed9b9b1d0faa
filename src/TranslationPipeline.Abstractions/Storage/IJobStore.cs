namespace TranslationPipeline;

/// <summary>Keeps jobs and how far each of their inputs is. Safe for concurrent use.</summary>
public interface IJobStore
{
    /// <summary>Stores a new job, or replaces the one of the same id with all its inputs.</summary>
    Task SaveJobAsync(Job job, CancellationToken cancellationToken);

    /// <summary>Renews one input of a job.</summary>
    Task SaveInputAsync(string jobId, JobInput input, CancellationToken cancellationToken);

    /// <summary>Finds a job with its inputs; null when it is not there.</summary>
    Task<Job?> FindJobAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>How far a job is, without reading its inputs; null when it is not there.</summary>
    Task<JobProgress?> FindProgressAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>Lists jobs without their inputs, newest first.</summary>
    IAsyncEnumerable<Job> ListJobsAsync(CancellationToken cancellationToken);
}
