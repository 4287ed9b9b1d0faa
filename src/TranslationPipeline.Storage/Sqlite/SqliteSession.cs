using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TranslationPipeline.Storage.Serialization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements. It speaks to SQLite below ADO.NET: binding through the raw interface
/// costs a third of <see cref="SqliteCommand"/> a row, and texts arrive as they are. Not safe for concurrent use.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>How long to wait for a lock before giving up, in milliseconds.</summary>
    public const int LockTimeoutMilliseconds = 30_000;

    private const int CacheWrites = 9; // SQLITE_DBSTATUS_CACHE_WRITE

    private readonly SqliteConnection connection;
    private readonly sqlite3 handle;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    /// <summary>Room to encode texts in, used by the statements.</summary>
    internal byte[] Buffer = new byte[4096];

    private SqliteSession(string path, SqliteConnection connection)
    {
        Path = path;
        this.connection = connection;
        handle = connection.Handle!;
    }

    public string Path { get; }

    /// <summary>True inside a transaction.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>Rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>Key of the row inserted last.</summary>
    public long LastKey => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>Pages that went to the log since this was asked last.</summary>
    public int TakePagesWritten() => raw.sqlite3_db_status(handle, CacheWrites, out var pages, out _, 1) == raw.SQLITE_OK ? pages : 0;

    /// <summary>Opens the file; it is created when <paramref name="create"/> is set.</summary>
    public static SqliteSession Open(string path, bool create)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false, // sessions are kept by their store, with their statements
        }.ToString());
        try
        {
            connection.Open();
            var session = new SqliteSession(path, connection);
            _ = raw.sqlite3_extended_result_codes(session.handle, 1);
            session.WaitForLocks(LockTimeoutMilliseconds);
            session.Execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
            return session;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw SqliteFailure.From(exception.SqliteExtendedErrorCode, path, exception.Message, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>True when the operating system opened the file for reading only.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(handle, "main") == 1;

    /// <summary>Functions that migrations call: <c>tpipe_json(x)</c> gives a text as JSON.</summary>
    public void AddMigrationFunctions() => connection.CreateFunction("tpipe_json", static (object? value) => value switch
    {
        null or DBNull => null,
        byte[] utf16 => JsonSerializer.Serialize(SqliteText.FromUtf16(utf16), StoreJson.Text),
        var text => JsonSerializer.Serialize((string)text, StoreJson.Text),
    });

    /// <summary>Sets how long SQLite itself waits for a lock.</summary>
    public void WaitForLocks(int milliseconds) => _ = raw.sqlite3_busy_timeout(handle, milliseconds);

    /// <summary>A statement without values; prepared once a session, ready to bind.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (statements.TryGetValue(sql, out var known))
        {
            known.Reset();
            return known;
        }

        var code = raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }

        return statements[sql] = new SqliteStatement(this, statement);
    }

    /// <summary>Runs one or several statements once.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>Begins to write, waiting for other processes.</summary>
    /// <returns>False when the store is locked at this moment.</returns>
    public bool TryBeginWrite()
    {
        var code = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE");
        return code switch
        {
            raw.SQLITE_OK => true,
            _ when (code & 0xFF) == raw.SQLITE_BUSY => false,
            _ => throw Failure(code),
        };
    }

    /// <summary>Undoes the transaction, if there is one; never throws, so that the first error is the one that is seen.</summary>
    public void Rollback()
    {
        ResetStatements();
        if (InTransaction)
        {
            _ = raw.sqlite3_exec(handle, "ROLLBACK");
        }
    }

    /// <summary>Lets go of every row set that is still open.</summary>
    public void ResetStatements()
    {
        foreach (var statement in statements.Values)
        {
            statement.Reset();
        }
    }

    /// <summary>The exception for a result code of this session.</summary>
    public StoreException Failure(int code) => SqliteFailure.From(code, Path, raw.sqlite3_errmsg(handle).utf8_to_string());

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
