namespace TranslationPipeline.Providers.Retry;

/// <summary>How long to wait: exponential with jitter, never shorter than the provider asked for. Safe for concurrent use.</summary>
internal sealed class RetryDelays(RetryOptions options)
{
    private readonly Random random = options.Seed is { } seed ? new Random(seed) : new Random();
    private readonly Lock gate = new();

    /// <summary>The wait after attempt number <paramref name="attempt"/> (from 1) failed.</summary>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        var full = Math.Min(options.MaxDelay.TotalSeconds, options.FirstDelay.TotalSeconds * Math.Pow(2, Math.Min(attempt - 1, 30)));
        var own = TimeSpan.FromSeconds(full * (0.5 + (0.5 * Next())));
        return retryAfter is { } asked && asked > own ? asked : own;
    }

    private double Next()
    {
        lock (gate)
        {
#pragma warning disable CA5394 // jitter needs no secret
            return random.NextDouble();
#pragma warning restore CA5394
        }
    }
}
