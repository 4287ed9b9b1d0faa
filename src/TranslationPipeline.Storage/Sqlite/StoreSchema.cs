using System.Globalization;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>
/// Recognises a store and brings it to the newest schema. <c>application_id</c> says that a file is ours,
/// <c>user_version</c> how many migrations it has; migrations only go forward and each is one SQL file.
/// </summary>
internal static class StoreSchema
{
    /// <summary>"TPst" in ASCII.</summary>
    public const long ApplicationId = 0x54507374;

    private static readonly string[] Migrations = EmbeddedScripts.Read("sqlite");

    /// <summary>The schema this program knows.</summary>
    public static int Newest => Migrations.Length;

    /// <summary>Checks that the file is ours and applies the migrations it lacks.</summary>
    /// <exception cref="StoreException">It is of another program, newer than this one, damaged or cannot be written.</exception>
    public static void Prepare(SqliteSession session)
    {
        var version = CheckedVersion(session);
        if (session.IsReadOnly)
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_READONLY, session.Path, "");
        }

        if (version == 0)
        {
            session.Execute("PRAGMA page_size = 8192");
        }

        SetJournal(session);
        if (version == Newest)
        {
            return;
        }

        session.AddMigrationFunctions();
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            // Another process may have been faster while this one waited for the lock.
            for (var next = CheckedVersion(session); next < Newest; next++)
            {
                session.Execute(Migrations[next]);
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next + 1}"));
            }

            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            session.Execute("COMMIT");
        }
        catch
        {
            session.Rollback();
            throw;
        }
    }

    private static int CheckedVersion(SqliteSession session)
    {
        var application = session.Prepare("PRAGMA application_id").ReadNumber();
        var version = session.Prepare("PRAGMA user_version").ReadNumber() ?? 0;
        var isEmpty = session.Prepare("SELECT count(*) FROM sqlite_schema").ReadNumber() == 0;
        if (application != ApplicationId && !(application == 0 && version == 0 && isEmpty))
        {
            throw SqliteFailure.From(SQLitePCL.raw.SQLITE_NOTADB, session.Path, "");
        }

        return version <= Newest
            ? checked((int)version)
            : throw new StoreException(new Diagnostic(
                "store.newer",
                $"the store has schema {version}, this program knows {Newest}",
                "Update this program, or name another store with --store.")
            { File = session.Path });
    }

    // Two processes that create the store at once may meet here: SQLite does not wait for this lock by itself.
    private static void SetJournal(SqliteSession session)
    {
        var deadline = Environment.TickCount64 + SqliteSession.LockTimeoutMilliseconds;
        while (true)
        {
            try
            {
                session.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (StoreException exception) when (exception.Diagnostic.Code == "store.locked" && Environment.TickCount64 < deadline)
            {
                Thread.Sleep(20);
            }
        }
    }
}
