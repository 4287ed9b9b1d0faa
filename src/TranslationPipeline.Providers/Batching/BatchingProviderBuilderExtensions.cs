namespace TranslationPipeline.Providers;

/// <summary>Adds batching.</summary>
public static class BatchingProviderBuilderExtensions
{
    /// <summary>
    /// Lets callers send any number of items: splits them to the limits of the provider inside, in order. An item that is too large alone is not
    /// sent and gets an error of its own. When some batches were answered and others failed, the items of the failed ones carry the error.
    /// </summary>
    public static ProviderBuilder UseBatching(this ProviderBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(static inner => new Batching.BatchingProvider(inner));
    }
}
