using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests.Conformance;

public sealed class SqliteStoreConformanceTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public static TheoryData<string> Cases => [.. StoreConformance.Cases];

    [Theory, MemberData(nameof(Cases))]
    public Task SqliteStore_keeps_the_promise(string name) => StoreConformance.RunAsync(name, folder, TestContext.Current.CancellationToken);

    public void Dispose() => folder.Dispose();
}
