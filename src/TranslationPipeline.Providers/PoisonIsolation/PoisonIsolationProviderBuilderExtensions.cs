namespace TranslationPipeline.Providers;

/// <summary>Adds the isolation of poisoned items.</summary>
public static class PoisonIsolationProviderBuilderExtensions
{
    /// <summary>
    /// Splits a request that failed because of one of its items until that item is alone: it gets the error, the others their translation.
    /// One bad item among n costs at most 2·log2(n) + 2 further requests. When nothing at
    /// all is answered, one word is asked: is that answered, the items are at fault; is it not, the request fails as it did.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ProviderBuilder UsePoisonIsolation(this ProviderBuilder builder, PoisonIsolationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var used = options ?? new PoisonIsolationOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(used.MaxPoisonedItems, 1, nameof(options));
        return builder.Use(inner => new PoisonIsolation.PoisonIsolationProvider(inner, used));
    }
}
