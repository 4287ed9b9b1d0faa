using System.Globalization;
using System.Threading.Channels;

using TranslationPipeline.Storage.Writing;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// The one session of a store that writes. Calls queue up; whatever waits when the disk is ready is committed together,
/// since the wait for the disk is the cost of a commit, however much is in it. Safe for concurrent use.
/// </summary>
internal sealed class WriterSession(string path, SqliteLimits limits) : IAsyncDisposable
{
    private const int MostTogether = 64; // the callers of the next ones encode meanwhile

    private const int LockSliceMilliseconds = 100; // after each, cancellation is looked at

    // Unbounded: every caller waits for its own call, so the queue is as long as there are callers.
    private readonly Channel<Pending<Action<SqliteSession>>> queue = Channel.CreateUnbounded<Pending<Action<SqliteSession>>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim opening = new(1, 1);
    private SqliteSession? session;
    private Checkpointer? checkpointer;
    private Task loop = Task.CompletedTask;
    private volatile bool disposed;

    /// <summary>Creates the file or brings it to the newest schema; does nothing when that was done.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (session is null)
            {
                var opened = session = Open();
                checkpointer = new Checkpointer(path);
                loop = Task.Factory.StartNew(() => Run(opened), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
        finally
        {
            opening.Release();
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

    /// <summary>Writes all of it or nothing and returns once it is on the disk. Cancellation counts until the commit begins.</summary>
    public async Task WriteAsync(Action<SqliteSession> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfNotOpen();
        var pending = new Pending<Action<SqliteSession>>(write, cancellationToken);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(pending), this);
        var registration = cancellationToken.UnsafeRegister(static p => ((Pending<Action<SqliteSession>>)p!).Cancel(), pending);
        await using (registration.ConfigureAwait(false))
        {
            await pending.Done.ConfigureAwait(false);
        }
    }

    /// <summary>Commits what is queued, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await opening.WaitAsync().ConfigureAwait(false);
        disposed = true;
        queue.Writer.TryComplete();
        await loop.ConfigureAwait(false);
        checkpointer?.Dispose();
        checkpointer = null;
        session?.Dispose();
        session = null;
        opening.Release();
    }

    // A thread of its own: SQLite has no asynchronous interface, and those who wait need the threads of the pool to prepare what comes next.
    private void Run(SqliteSession writer)
    {
        Thread.CurrentThread.Name = "store writer";
        var batch = new List<Pending<Action<SqliteSession>>>(MostTogether);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostTogether && queue.Reader.TryRead(out var pending))
            {
                if (pending.TryTake())
                {
                    batch.Add(pending);
                }
            }

            Write(writer, batch);
        }
    }

    private void Write(SqliteSession session, List<Pending<Action<SqliteSession>>> batch)
    {
        try
        {
            if (Begin(session, batch))
            {
                RunEach(session, batch);
                session.Execute("COMMIT");
            }

            batch.ForEach(static p => p.Succeed());
            checkpointer!.Written(session.TakePagesWritten());
        }
        catch (Exception exception) // the callers get it; the loop must go on for those who come later
        {
            session.Rollback();
            batch.ForEach(p => p.Fail(exception));
        }
    }

    // A call that fails is undone alone, unless SQLite had to give up the whole transaction (full disk, failed disk).
    private static void RunEach(SqliteSession session, List<Pending<Action<SqliteSession>>> batch)
    {
        foreach (var pending in batch.ToArray())
        {
            session.Prepare("SAVEPOINT call").Run();
            try
            {
                pending.Work(session);
                pending.ThrowIfCancelled();
                session.Prepare("RELEASE call").Run();
            }
            catch (Exception exception)
            {
                session.ResetStatements();
                if (!session.InTransaction)
                {
                    throw;
                }

                session.Execute("ROLLBACK TO call; RELEASE call");
                batch.Remove(pending);
                pending.Fail(exception);
            }
        }
    }

    // False when every caller gave up while another process held the store.
    private bool Begin(SqliteSession session, List<Pending<Action<SqliteSession>>> batch)
    {
        var deadline = Environment.TickCount64 + limits.LockTimeoutMilliseconds;
        while (true)
        {
            foreach (var pending in batch.Where(static p => p.IsCancelled).ToArray())
            {
                batch.Remove(pending);
                pending.Fail(new OperationCanceledException());
            }

            if (batch.Count == 0 || session.TryBeginWrite())
            {
                return batch.Count > 0;
            }

            if (Environment.TickCount64 > deadline)
            {
                throw session.Failure(SQLitePCL.raw.SQLITE_BUSY);
            }
        }
    }

    private SqliteSession Open()
    {
        CreateFolder(path);
        var session = SqliteSession.Open(path, create: true);
        try
        {
            StoreSchema.Prepare(session);

            // FULL: a commit is on the disk before it is acknowledged; what was paid shares the file with what was derived.
            session.Execute($"PRAGMA synchronous = {limits.Synchronous}; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000; PRAGMA journal_size_limit = 67108864");
            if (limits.MostPages > 0)
            {
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {limits.MostPages}"));
            }

            session.WaitForLocks(LockSliceMilliseconds);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
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
