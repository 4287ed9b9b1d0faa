using NodaTime;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

public sealed class PostgresStoreConformanceTests(PostgresFixture postgres) : IStoreFactory
{
    public static TheoryData<string> Cases => [.. StoreConformance.Cases];

    [Theory, MemberData(nameof(Cases))]
    public Task PostgresStore_keeps_the_promise(string name)
    {
        PostgresFixture.SkipWhenMissing();
        return StoreConformance.RunAsync(name, this, TestContext.Current.CancellationToken);
    }

    public StoreUnderTest Open(string name, IClock clock)
    {
        var store = new PostgresStore(postgres.Store(name), clock);
        return new StoreUnderTest(store, store, store) { Calls = store, Rates = store };
    }
}
