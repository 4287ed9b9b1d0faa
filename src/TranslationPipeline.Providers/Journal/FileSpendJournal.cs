using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Providers;

/// <summary>
/// A journal in a folder: each process appends to a file of its own and flushes it to disk; the files of all are read at the start, and those of
/// processes that died since then before anything is asked anew. A last line that was cut off by a crash is left out. A process that ends with nothing open leaves only what it spent. Files older than 30 days are removed: by
/// then the memory has the texts.
/// </summary>
public sealed class FileSpendJournal : ISpendJournal, IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly JournalBook book = new();
    private readonly TimeProvider timeProvider;
    private readonly Dictionary<string, long> read = new(StringComparer.Ordinal); // bytes of the files of others
    private readonly string folder;
    private readonly string path;
    private readonly FileStream alive;
    private FileStream? file;
    private int number;
    private bool isLeftBehind;

    /// <summary>Reads the journal of <paramref name="folder"/>; a file is made when there is something to write.</summary>
    /// <exception cref="StoreException">The folder cannot be read or written.</exception>
    public FileSpendJournal(string folder, TimeProvider? timeProvider = null)
    {
        this.timeProvider = timeProvider ?? TimeProvider.System;
        this.folder = folder;
        Owner = Guid.NewGuid().ToString("n");
        path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{this.timeProvider.GetUtcNow():yyyyMMdd'T'HHmmss}-{Owner}.ndjson"));
        try
        {
            Directory.CreateDirectory(folder);
            alive = Lock();
            foreach (var earlier in Directory.GetFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
            {
                Read(earlier);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    /// <summary>Names this process among those that write journals.</summary>
    public string Owner { get; }

    /// <summary>Owners that died without an end and that nobody was told of yet: nobody will finish what they began.</summary>
    public IReadOnlyList<string> TakeDeadOwners()
    {
        try
        {
            return [.. Directory.GetFiles(folder, "*.lock").Order(StringComparer.Ordinal).Where(f => f != LockFile && IsLeftBehind(f)).Select(static f => Path.GetFileNameWithoutExtension(f).Split('-', 2)[^1])];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return []; // a lease ends too
        }
    }

    private string Today => timeProvider.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public TranslationOutcome? Find(string identity)
    {
        lock (gate)
        {
            return book.Find(identity) ?? (ReadTheDead() ? book.Find(identity) : null);
        }
    }

    /// <inheritdoc/>
    public long SpentToday(string provider)
    {
        lock (gate)
        {
            return book.Spent(provider, Today);
        }
    }

    /// <inheritdoc/>
    public string Begin(string provider, IReadOnlyList<string> identities, BilledAmount estimate)
    {
        ArgumentNullException.ThrowIfNull(identities);
        lock (gate)
        {
            var request = string.Create(CultureInfo.InvariantCulture, $"{Owner}-{++number}");
            Append(writer =>
            {
                writer.WriteString("begin", request);
                writer.WriteString("provider", provider);
                writer.WriteString("day", Today);
                writer.WriteNumber("estimate", estimate.Amount);
                writer.WriteNumber("items", identities.Count);
            });
            book.Begin(request, provider, Today, estimate.Amount);
            return request;
        }
    }

    /// <inheritdoc/>
    public void Complete(string request, IReadOnlyDictionary<string, TranslationOutcome> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        lock (gate)
        {
            Append(writer =>
            {
                writer.WriteString("end", request);
                writer.WriteStartArray("answers");
                foreach (var (identity, answer) in answers)
                {
                    JournalLine.WriteAnswer(writer, identity, answer);
                }

                writer.WriteEndArray();
            });
            book.End(request, answers, own: true);
        }
    }

    /// <inheritdoc/>
    public void Forget(IReadOnlyCollection<string> works)
    {
        ArgumentNullException.ThrowIfNull(works);
        lock (gate)
        {
            book.Forget(works);
        }
    }

    /// <summary>Says that claims of this process may be left in a store that failed: it ends as one that died, so that the next start gives them up.</summary>
    public void LeaveBehind()
    {
        lock (gate)
        {
            isLeftBehind = true;
        }
    }

    /// <summary>Closes the file. What is not kept elsewhere stays for the next start, which takes this process for one that died.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            var isDone = book.OwnIsDone && !isLeftBehind;
            if (isDone)
            {
                Shorten();
            }

            file?.Dispose();
            alive.Dispose();
            if (isDone)
            {
                File.Delete(LockFile); // after it is given up: Windows deletes no open file, and nobody misses what this process has finished
            }
        }
    }

    private string LockFile => Path.ChangeExtension(path, ".lock");

    // It appears under its name when it is locked already, or another would take it for one left behind. Windows locks while it makes it.
    private FileStream Lock()
    {
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(LockFile, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }

        var starting = LockFile + ".part";
        var stream = new FileStream(starting, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        File.Move(starting, LockFile);
        return stream;
    }

    // Another file in place of the long one: a crash in between leaves one or the other.
    private void Shorten()
    {
        if (file is null)
        {
            return;
        }

        try
        {
            var temporary = path + ".part";
            using (var shortened = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                foreach (var (provider, day, amount) in book.OwnSpending)
                {
                    shortened.Write(Line(writer =>
                    {
                        writer.WriteNumber("spent", amount);
                        writer.WriteString("provider", provider);
                        writer.WriteString("day", day);
                    }));
                }

                shortened.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The long one says the same.
        }
    }

    private void Read(string earlier)
    {
        if (timeProvider.GetUtcNow() - File.GetLastWriteTimeUtc(earlier) > TimeSpan.FromDays(30))
        {
            File.Delete(earlier);
            return;
        }

        using var stream = new FileStream(earlier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = read.GetValueOrDefault(earlier);
        var bytes = new byte[Math.Max(0, stream.Length - stream.Position)];
        var rest = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        while (rest.IndexOf((byte)'\n') is >= 0 and var end) // what has no end yet is being written, or was cut off
        {
            if (JournalLine.Read(Encoding.UTF8.GetString(rest[..end])) is { } entry)
            {
                book.Take(entry);
            }

            read[earlier] = read.GetValueOrDefault(earlier) + end + 1;
            rest = rest[(end + 1)..];
        }
    }

    // What a process had answered when it died is known to those who live, before they ask for it again. True when something was read.
    private bool ReadTheDead()
    {
        var before = read.Values.Sum();
        try
        {
            foreach (var other in Directory.GetFiles(folder, "*.ndjson"))
            {
                if (other != path && new FileInfo(other).Length > read.GetValueOrDefault(other) && !IsHeld(Path.ChangeExtension(other, ".lock")))
                {
                    Read(other);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended in this moment and tidied up.
        }

        return read.Values.Sum() > before;
    }

    private static bool IsHeld(string lockFile)
    {
        try
        {
            new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // Whoever holds the lock lives; one that a killed process left behind can be taken, and is removed.
    private static bool IsLeftBehind(string lockFile)
    {
        try
        {
            new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            File.Delete(lockFile);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private void Append(Action<Utf8JsonWriter> write)
    {
        var line = Line(write);
        try
        {
            file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    private StoreException Unusable(Exception exception) => new(
        new Diagnostic("journal.unusable", exception.Message, "Check the output folder: without its journal nothing is sent to a paid service") { File = path }, exception);
}
