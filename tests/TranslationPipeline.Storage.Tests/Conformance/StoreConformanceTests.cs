using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

/// <summary>The kit itself: it must fail a store that is wrong.</summary>
public sealed class StoreConformanceTests
{
    [Theory, MemberData(nameof(Faults))]
    public async Task RunAsync_store_with_a_fault_fails(StoreFault fault)
    {
        string? failed = null;
        var stores = new InMemoryStores(inner =>
        {
            var faulty = new FaultyStore(inner, fault);
            return new StoreUnderTest(new ClosingSide(faulty), faulty, faulty);
        });
        foreach (var name in StoreConformance.Cases)
        {
            try
            {
                await StoreConformance.RunAsync(name, stores, TestContext.Current.CancellationToken);
            }
            catch (StoreConformanceException)
            {
                failed = name;
                break; // one is enough
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: {failed}");
        Assert.Equal(fault != StoreFault.None, failed is not null);
    }

    public static TheoryData<StoreFault> Faults => [.. Enum.GetValues<StoreFault>()];

    [Fact]
    public void Cases_are_many_and_named_apart()
    {
        Assert.True(StoreConformance.Cases.Count >= 25);
        Assert.Equal(StoreConformance.Cases.Count, StoreConformance.Cases.Distinct().Count());
    }

    [Fact]
    public async Task RunAsync_unknown_case_is_refused() => await Assert.ThrowsAsync<ArgumentException>(
        () => StoreConformance.RunAsync("no such case", new StoreFolder(), TestContext.Current.CancellationToken));

    /// <summary>Tells the store that it was closed.</summary>
    private sealed class ClosingSide(FaultyStore store) : IParallelTextStore, IDisposable
    {
        public Task InitializeAsync(CancellationToken cancellationToken) => store.InitializeAsync(cancellationToken);

        public Task<StoredDocument?> FindAsync(string documentId, CancellationToken cancellationToken) => store.FindAsync(documentId, cancellationToken);

        public Task SaveAsync(DocumentResult result, string workKey, CancellationToken cancellationToken) => store.SaveAsync(result, workKey, cancellationToken);

        public Task<DocumentResult?> LoadAsync(string documentId, CancellationToken cancellationToken) => store.LoadAsync(documentId, cancellationToken);

        public IAsyncEnumerable<StoredDocument> ListAsync(SegmentQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

        public void Dispose() => store.Close();
    }
}
