using System.Collections.Concurrent;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Sessions that only read. As many as there are readers at one time; a few are kept for the next ones. Safe for concurrent use.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int MostKept = 8;

    private readonly ConcurrentBag<SqliteSession> idle = [];
    private volatile bool disposed;

    /// <summary>A session inside a read transaction: everything read through it is of one moment.</summary>
    public SqliteSession Rent()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (!idle.TryTake(out var session))
        {
            session = SqliteSession.Open(path, create: false);
            session.Execute("PRAGMA query_only = ON; PRAGMA cache_size = -8192");
        }

        session.Execute("BEGIN");
        return session;
    }

    /// <summary>Ends the transaction and keeps the session for later.</summary>
    public void Return(SqliteSession session)
    {
        session.Rollback();
        if (disposed || idle.Count >= MostKept)
        {
            session.Dispose();
        }
        else
        {
            idle.Add(session);
        }
    }

    public void Dispose()
    {
        disposed = true;
        Clear();
    }

    /// <summary>Closes what is kept.</summary>
    public void Clear()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
