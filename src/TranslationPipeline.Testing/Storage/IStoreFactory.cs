using NodaTime;

namespace TranslationPipeline.Testing;

/// <summary>Opens stores for <see cref="StoreConformance"/>. Safe for concurrent use.</summary>
public interface IStoreFactory
{
    /// <summary>Opens the store of a name without initialising it: empty the first time, the same data again every other time.</summary>
    /// <param name="name">Up to 64 ASCII letters, digits and dashes; never used again by another case.</param>
    /// <param name="clock">The store takes every time it writes from here.</param>
    StoreUnderTest Open(string name, IClock clock);
}
