using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

public sealed class InMemoryStoreConformanceTests
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases];

    [Theory, MemberData(nameof(Cases))]
    public Task InMemoryStore_keeps_the_promise(string name) =>
        StoreConformance.RunAsync(name, new InMemoryStores(static s => new StoreUnderTest(s, s, s) { Calls = s, Rates = s }), TestContext.Current.CancellationToken);
}
