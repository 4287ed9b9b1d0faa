namespace TranslationPipeline.Providers;

/// <summary>Adds retrying.</summary>
public static class RetryProviderBuilderExtensions
{
    /// <summary>
    /// Repeats what failed with <see cref="ProviderErrorKind.RateLimited"/> or <see cref="ProviderErrorKind.Transient"/>: whole requests, and single
    /// items of an answer. Nothing else is repeated, and no item that was answered is sent again.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="timeProvider">Clock to wait by; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProviderBuilder UseRetry(this ProviderBuilder builder, RetryOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var used = options ?? new RetryOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(used.MaxAttempts, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(used.FirstDelay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(used.MaxDelay, used.FirstDelay, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(used.MaxTotalTime, TimeSpan.Zero, nameof(options));
        return builder.Use(inner => new Retry.RetryProvider(inner, used, timeProvider ?? TimeProvider.System));
    }
}
