namespace TranslationPipeline.Providers;

/// <summary>Adds a limit of requests at once.</summary>
public static class ConcurrencyProviderBuilderExtensions
{
    /// <summary>
    /// Lets at most <paramref name="maximum"/> requests run at once; half as many after one that was rate limited or failed in passing, one more
    /// after as many successes as are allowed. Belongs inside retry.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is less than 1.</exception>
    public static ProviderBuilder UseConcurrency(this ProviderBuilder builder, int maximum)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        return builder.Use(inner => new Concurrency.ConcurrencyProvider(inner, maximum));
    }
}
