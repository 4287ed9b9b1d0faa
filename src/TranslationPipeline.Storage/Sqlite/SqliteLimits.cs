namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Limits of a store's writer.</summary>
internal sealed record SqliteLimits
{
    /// <summary>How long to wait for another process before giving up, in milliseconds.</summary>
    public int LockTimeoutMilliseconds { get; init; } = SqliteSession.LockTimeoutMilliseconds;

    /// <summary>Clock that claims of other processes are watched by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The pragma of this name; other than FULL only to measure what FULL costs.</summary>
    public string Synchronous { get; init; } = "FULL";

    /// <summary>Largest number of pages the file may have; 0 leaves SQLite's own limit. The tests' full disk.</summary>
    public int MostPages { get; init; }
}
