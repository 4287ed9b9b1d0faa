using SQLitePCL;

namespace TranslationPipeline.Storage.Sqlite;

/// <summary>Says what a SQLite result code means to the person who runs the program: cause and next step.</summary>
internal static class SqliteFailure
{
    /// <summary>The exception for a primary or extended result code.</summary>
    /// <param name="code">SQLite result code.</param>
    /// <param name="path">The store's file.</param>
    /// <param name="message">SQLite's own words, for what has no words of ours.</param>
    /// <param name="inner">The exception that brought the code, if one did.</param>
    public static StoreException From(int code, string path, string message, Exception? inner = null)
    {
        var (name, cause, nextStep) = (code & 0xFF) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                ("store.locked", "another program kept the store locked", "Wait until it is done, or find it with 'fuser', then run the command again: it resumes."),
            raw.SQLITE_FULL =>
                ("store.full", "there is no room left to write the store", "Free some space on its disk, then run the command again: it resumes."),
            raw.SQLITE_READONLY or raw.SQLITE_PERM =>
                ("store.read-only", "the store cannot be written", "Make the file and its folder writable, or name another store with --store."),
            raw.SQLITE_CANTOPEN =>
                ("store.cannot-open", "the store cannot be opened or created", "Check that the folder exists and is writable and that the path names a file, or name another store with --store."),
            raw.SQLITE_NOTADB =>
                ("store.not-a-store", "the file is not a store of this program", "Name another file with --store; this one was not changed."),
            raw.SQLITE_CORRUPT =>
                ("store.corrupt", "the store is damaged", "Put back a copy from before the damage, or name another store with --store and run the jobs again."),
            raw.SQLITE_IOERR =>
                ("store.io", $"the disk failed while the store was used ({message})", "Check the disk and its free space, then run the command again: it resumes."),
            raw.SQLITE_TOOBIG =>
                ("store.too-big", "a text is larger than the store can hold in one piece", "Split the document."),
            raw.SQLITE_NOMEM =>
                ("store.memory", "there was not enough memory to use the store", "Close other programs or work on fewer documents at once."),
            raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH =>
                ("store.refused", $"the store refused a value ({message})", "Nothing of it was stored; report the document that causes it."),
            _ => ("store.failed", $"the store failed with SQLite code {code} ({message})", "Report it with the command that was run."),
        };
        return new StoreException(new Diagnostic(name, cause, nextStep) { File = path }, inner);
    }
}
