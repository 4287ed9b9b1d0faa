using NodaTime;
using TranslationPipeline.Testing;

namespace TranslationPipeline.Storage.Tests;

/// <summary>A folder for the files of one test; deleted with it.</summary>
public sealed class StoreFolder : IStoreFactory, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tpipe-store-").FullName;

    public string this[string name] => Path.Combine(folder, name);

    public StoreUnderTest Open(string name, IClock clock)
    {
        var store = new SqliteStore(this[$"{name}.db"], clock);
        return new StoreUnderTest(store, store, store) { Calls = store, Rates = store };
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
