namespace TranslationPipeline.Storage.Sqlite;

/// <summary>The one session of a store that writes. Calls take turns; other processes are waited for. Safe for concurrent use.</summary>
internal sealed class WriterSession(string path) : IAsyncDisposable
{
    private const int LockSliceMilliseconds = 100; // after each, cancellation is looked at

    private readonly SemaphoreSlim turn = new(1, 1);
    private SqliteSession? session;
    private bool disposed;

    /// <summary>Creates the file or brings it to the newest schema; does nothing when that was done.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            session ??= Open(path);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The store must be initialised before it is used.</summary>
    public void ThrowIfNotOpen()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (session is null)
        {
            throw new InvalidOperationException("The store was used before InitializeAsync.");
        }
    }

    /// <summary>Writes in one transaction: all of it or nothing. Cancellation counts until the commit begins.</summary>
    public async Task WriteAsync(Action<SqliteSession> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ThrowIfNotOpen();
            Begin(session!, cancellationToken);
            try
            {
                write(session!);
                cancellationToken.ThrowIfCancellationRequested();
                session!.Execute("COMMIT");
            }
            catch
            {
                session!.Rollback();
                throw;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync().ConfigureAwait(false);
        disposed = true;
        session?.Dispose();
        session = null;
        turn.Release();
    }

    private static SqliteSession Open(string path)
    {
        CreateFolder(path);
        var session = SqliteSession.Open(path, create: true);
        try
        {
            StoreSchema.Prepare(session);

            // FULL: a commit is on the disk before it is acknowledged; what was paid shares the file with what was derived.
            session.Execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864");
            session.WaitForLocks(LockSliceMilliseconds);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static void Begin(SqliteSession session, CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + SqliteSession.LockTimeoutMilliseconds;
        while (!session.TryBeginWrite())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Environment.TickCount64 > deadline)
            {
                throw session.Failure(SQLitePCL.raw.SQLITE_BUSY);
            }
        }
    }

    private static void CreateFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_CANTOPEN, path, exception.Message, exception);
        }
    }
}
