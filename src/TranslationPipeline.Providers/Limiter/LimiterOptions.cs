namespace TranslationPipeline.Providers;

/// <summary>How fast a provider may be used.</summary>
public sealed record LimiterOptions
{
    /// <summary>Units (see <see cref="ProviderCapabilities.BillUnit"/>) a minute in the long run; at least 1. Required.</summary>
    public required long UnitsPerMinute { get; init; }

    /// <summary>
    /// Units that may go out at once after a pause; at least 1. Null (default) for ten seconds' worth. A request larger than this still goes out as one:
    /// it waits for a full bucket and the ones after it wait until its units are made up for.
    /// </summary>
    public long? BurstUnits { get; init; }

    /// <summary>
    /// Where turns are taken when other processes share the rate; null (default): this process has it alone. A burst is one second's worth then,
    /// if <see cref="BurstUnits"/> is null.
    /// </summary>
    public IRateStore? Shared { get; init; }

    /// <summary>A request that would have to wait longer fails with <see cref="ProviderErrorKind.RateLimited"/> instead. Default 10 minutes.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(10);
}
