namespace TranslationPipeline.Providers;

/// <summary>Adds a rate limit.</summary>
public static class LimiterProviderBuilderExtensions
{
    /// <summary>
    /// Holds requests back so that not more than so many units a minute go out, counted with <see cref="ITranslationProvider.Estimate"/>, in the order
    /// they came. Belongs inside batching and retry, next to the engine.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="options">The rate.</param>
    /// <param name="timeProvider">Clock to wait by; null for the system's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProviderBuilder UseLimiter(this ProviderBuilder builder, LimiterOptions options, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.UnitsPerMinute, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BurstUnits ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxWait, TimeSpan.Zero, nameof(options));
        return builder.Use(inner => new Limiter.LimiterProvider(inner, options, timeProvider ?? TimeProvider.System));
    }
}
