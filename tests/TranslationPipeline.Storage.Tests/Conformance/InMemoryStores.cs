using System.Collections.Concurrent;
using NodaTime;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

/// <summary>Stores in memory; the same name gives the same store again.</summary>
/// <param name="wrap">Puts something around each store, e.g. a fault.</param>
public sealed class InMemoryStores(Func<InMemoryStore, StoreUnderTest> wrap) : IStoreFactory
{
    private readonly ConcurrentDictionary<string, StoreUnderTest> stores = new();

    public StoreUnderTest Open(string name, IClock clock) => stores.GetOrAdd(name, _ => wrap(new InMemoryStore(clock)));
}
