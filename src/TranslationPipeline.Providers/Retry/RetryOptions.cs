namespace TranslationPipeline.Providers;

/// <summary>How often and how patiently a failed request is repeated.</summary>
public sealed record RetryOptions
{
    /// <summary>Requests in all, the first included; at least 1 (no repetition). Default 4.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>Wait before the second attempt; doubled for each further one. Positive. Default 500 ms.</summary>
    /// <remarks>The true wait lies between half of it and all of it, so that many callers do not come back together.</remarks>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait of our own; a provider's <see cref="TranslationError.RetryAfter"/> may be longer. Default 30 s.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gives up rather than start an attempt later than this after the first. Default 5 minutes.</summary>
    public TimeSpan MaxTotalTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Seed of the source of chance; null (default) for another one in each process.</summary>
    public int? Seed { get; init; }
}
