namespace TranslationPipeline;

/// <summary>What a <see cref="SizeLimit"/> limits.</summary>
public enum SizeLimitKind
{
    /// <summary>The number of items in a request, as <see cref="ProviderCapabilities.MaxItems"/>.</summary>
    Items,

    /// <summary>The length of one item, as <see cref="ProviderCapabilities.MaxUnitsPerItem"/>.</summary>
    UnitsPerItem,

    /// <summary>The length of all items together, as <see cref="ProviderCapabilities.MaxUnitsPerRequest"/>.</summary>
    UnitsPerRequest,
}
