using NodaTime;
using TranslationPipeline.Storage;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>Where the measured store is; a file of its own is deleted at the end.</summary>
internal sealed class StorePlace(string? uri) : IAsyncDisposable
{
    private readonly string? folder = uri is null ? Directory.CreateTempSubdirectory("tpipe-store-").FullName : null;

    public bool IsSqlite => uri is null || !StoreUri.IsPostgres(uri);

    public IPipelineStore Open() => folder is null ? StoreUri.Open(uri!, SystemClock.Instance) : new SqliteStore(Path.Combine(folder, "store.db"), SystemClock.Instance);

    public ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
