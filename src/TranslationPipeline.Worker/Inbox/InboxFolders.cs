namespace TranslationPipeline.Worker.Inbox;

/// <summary>
/// The watched folder and what lies beside it on the same file system, so that every move is one atomic rename:
/// <c>.tpipe/claimed/WORKER/TICKET/</c> (being worked on), <c>.tpipe/done/</c>, <c>.tpipe/failed/</c> (with the reason).
/// </summary>
internal sealed class InboxFolders : IDisposable
{
    /// <summary>Code of the trouble that the folders cannot be written.</summary>
    public const string Unwritable = "worker.inbox";

    private const string Private = ".tpipe";

    private const string LockFile = ".lock";

    private readonly string claims;
    private readonly FileStream ownership;
    private long tickets;

    public InboxFolders(InboxOptions options)
    {
        Inbox = options.Folder;
        claims = Path.Combine(Inbox, Private, "claimed");
        Done = Path.Combine(Inbox, Private, "done");
        Failed = Path.Combine(Inbox, Private, "failed");
        try
        {
            Directory.CreateDirectory(Done);
            Directory.CreateDirectory(Failed);
            (WorkerId, ownership) = Own();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(new Diagnostic(Unwritable, exception.Message, "Choose a folder that the worker may write with worker.inbox.") { File = Inbox }, exception);
        }
    }

    public string Inbox { get; }

    public string Done { get; }

    public string Failed { get; }

    public string WorkerId { get; }

    /// <summary>Files that somebody dropped; half-written ones by their usual names, and hidden ones, are not seen.</summary>
    public IEnumerable<FileInfo> Dropped() => new DirectoryInfo(Inbox)
        .EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
        .Where(static f => f.Name[0] != '.' && f.Extension is not (".part" or ".tmp" or ".crdownload" or ".done"));

    /// <summary>True when the producer has put a marker <c>NAME.done</c> beside the file.</summary>
    public static bool HasMarker(FileInfo file) => File.Exists(file.FullName + ".done");

    /// <summary>Takes a file: one worker gets it, every other one gets null.</summary>
    public Claim? TryClaim(string path)
    {
        var ticket = Path.Combine(claims, WorkerId, Interlocked.Increment(ref tickets).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(ticket);
        var claimed = Path.Combine(ticket, Path.GetFileName(path));
        try
        {
            File.Move(path, claimed);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Directory.Delete(ticket);
            return null;
        }

        File.Delete(path + ".done");
        return new Claim(this, claimed, path);
    }

    /// <summary>Claims of workers that are gone: their lock can be taken. They are worked on where they lie.</summary>
    public IEnumerable<Claim> StaleClaims()
    {
        foreach (var worker in Directory.EnumerateDirectories(claims).Where(d => Path.GetFileName(d) != WorkerId))
        {
            using var owned = Lock(worker);
            if (owned is null)
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(worker, "*", SearchOption.AllDirectories).Where(static f => Path.GetFileName(f) != LockFile))
            {
                var ticket = Path.Combine(claims, WorkerId, Interlocked.Increment(ref tickets).ToString(System.Globalization.CultureInfo.InvariantCulture));
                Directory.CreateDirectory(ticket);
                var mine = Path.Combine(ticket, Path.GetFileName(file));
                File.Move(file, mine);
                DeleteLeftMarker(Path.GetFileName(file));
                yield return new Claim(this, mine, Path.Combine(Inbox, Path.GetFileName(file)));
            }

            Directory.Delete(worker, recursive: true);
        }
    }

    // A worker that died between taking a file and its marker must not make a later file of that name look finished.
    private void DeleteLeftMarker(string name)
    {
        var place = Path.Combine(Inbox, name);
        if (!File.Exists(place))
        {
            File.Delete(place + ".done");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ownership.Dispose();
        var own = Path.Combine(claims, WorkerId);
        if (Directory.Exists(own) && !Directory.EnumerateDirectories(own).Any())
        {
            Directory.Delete(own, recursive: true);
        }
    }

    // A worker that starts at the same moment may take the new folder for one left behind and remove it: then another is made.
    private (string Id, FileStream Ownership) Own()
    {
        while (true)
        {
            var id = $"{Environment.ProcessId}-{Guid.NewGuid():N}"[..24];
            var folder = Path.Combine(claims, id);
            Directory.CreateDirectory(folder);
            if (Lock(folder) is { } owned)
            {
                if (File.Exists(owned.Name))
                {
                    return (id, owned);
                }

                owned.Dispose();
            }
            else if (!File.Exists(Path.Combine(folder, LockFile)) && Directory.Exists(folder))
            {
                throw new IOException($"{folder} cannot be locked");
            }
        }
    }

    // The system releases the lock when its process dies, however it dies. Null: somebody has it, or the folder is gone.
    private static FileStream? Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
