using NodaTime;
using TranslationPipeline.Storage;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.StoreEvaluation;

/// <summary>Where the measured store is; a file of its own is deleted at the end.</summary>
internal sealed class StorePlace(string? uri, string synchronous) : IAsyncDisposable
{
    /// <summary>Folder of a SQLite file of its own; null when the store is elsewhere.</summary>
    public string? Folder { get; } = uri is null ? Directory.CreateTempSubdirectory("tpipe-store-").FullName : null;

    /// <summary>First part of the names of metrics.</summary>
    public string Kind => uri is not null && StoreUri.IsPostgres(uri) ? "postgres" : $"sqlite-{synchronous}";

    public IPipelineStore Open() => Folder is null
        ? StoreUri.Open(uri!, SystemClock.Instance)
        : new SqliteStore(Path.Combine(Folder, "store.db"), SystemClock.Instance, new SqliteLimits { Synchronous = synchronous });

    public ValueTask DisposeAsync()
    {
        if (Folder is not null)
        {
            Directory.Delete(Folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
