namespace TranslationPipeline;

/// <summary>What the people who run a store need. Safe for concurrent use.</summary>
public interface IStoreMaintenance
{
    /// <summary>Where the store is, without secrets.</summary>
    string Location { get; }

    /// <summary>Counts what is in the store.</summary>
    Task<StoreStatistics> CountAsync(CancellationToken cancellationToken);

    /// <summary>Reads everything and names every damage; a sound store gives nothing.</summary>
    /// <param name="progress">Told the number of documents read so far, now and then.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<Diagnostic> VerifyAsync(Action<long>? progress, CancellationToken cancellationToken);

    /// <summary>Gives unused room back to the file system and renews what the planner knows.</summary>
    Task VacuumAsync(CancellationToken cancellationToken);

    /// <summary>Copies the store while it is in use; the copy is of one moment and appears whole or not at all.</summary>
    /// <param name="path">Full path of a file that does not exist.</param>
    /// <param name="cancellationToken">Stops copying.</param>
    Task BackupAsync(string path, CancellationToken cancellationToken);

    /// <summary>Brings the text index up to date.</summary>
    Task IndexTextAsync(CancellationToken cancellationToken);
}
