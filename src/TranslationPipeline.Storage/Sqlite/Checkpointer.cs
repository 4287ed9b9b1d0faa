namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// Carries what is in the write-ahead log over to the file, on a thread and a connection of its own, while the writer goes on. The writer only does the rest
/// when the log has become long, which begins it anew.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private const int PagesTogether = 2_000;

    private readonly SemaphoreSlim due = new(0, 1);
    private readonly SqliteSession session;
    private readonly Task loop;
    private volatile bool isOver;
    private long pages;

    public Checkpointer(string path)
    {
        session = SqliteSession.Open(path, create: false);
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Told by the writer how many pages went to the log.</summary>
    public void Written(int count)
    {
        pages += count;
        if (pages >= PagesTogether && due.CurrentCount == 0)
        {
            pages = 0;
            due.Release();
        }
    }

    public void Dispose()
    {
        isOver = true;
        if (due.CurrentCount == 0)
        {
            due.Release();
        }

        loop.Wait();
        session.Dispose();
        due.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            due.Wait();
            if (isOver)
            {
                return;
            }

            try
            {
                session.Execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
            catch (StoreException)
            {
                // A full disk or a damaged file: the writer meets the same and its callers are told.
            }
        }
    }
}
