using System.Collections.Immutable;

namespace TranslationPipeline.Providers;

/// <summary>When a failed request is split to find the item that makes it fail.</summary>
public sealed record PoisonIsolationOptions
{
    /// <summary>
    /// Failures that one item can cause. Default: invalid item, poisoned item, too large, fatal. Add <see cref="ProviderErrorKind.Transient"/> for an
    /// engine that answers 503 to a text that kills it (Apertium), inside the retry then.
    /// </summary>
    public ImmutableHashSet<ProviderErrorKind> Kinds { get; init; } =
        [ProviderErrorKind.InvalidItem, ProviderErrorKind.PoisonedItem, ProviderErrorKind.TooLarge, ProviderErrorKind.Fatal];

    /// <summary>Stops searching a request after this many bad items; what is not answered by then keeps the failure. At least 1. Default 8.</summary>
    public int MaxPoisonedItems { get; init; } = 8;
}
