using System.Text.Json;

namespace TranslationPipeline.Hosting.Engine;

/// <summary>
/// Answers that were paid for and are not in the store yet, in a local file that is on the disk before anything else happens to them.
/// Each process has a file of its own; those of processes that are gone are replayed at the next start. Safe for concurrent use.
/// </summary>
internal sealed class AnswerJournal : IDisposable
{
    private const string Pattern = "answers-*.journal";

    private readonly Lock gate = new();
    private readonly FileStream file;
    private int open; // batches written and not settled

    private AnswerJournal(FileStream file) => this.file = file;

    /// <summary>Opens the file of this process and brings what others left behind into the store.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="owner">Names this process.</param>
    /// <param name="store">Takes the answers.</param>
    /// <param name="cancellationToken">Stops replaying; what is left stays for the next start.</param>
    /// <exception cref="StoreException">The folder or the store cannot be written.</exception>
    public static async Task<AnswerJournal> OpenAsync(string folder, string owner, IPaidCallStore store, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var path in Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal))
            {
                await ReplayAsync(path, store, cancellationToken).ConfigureAwait(false);
            }

            return new AnswerJournal(new FileStream(Path.Combine(folder, $"answers-{owner}.journal"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(new Diagnostic("output.unwritable", exception.Message, "Check the folder's permissions or choose another with --output.") { File = folder }, exception);
        }
    }

    /// <summary>Puts answers on the disk.</summary>
    public void Add(AnswerRecord record)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(record, AnswerJsonContext.Default.AnswerRecord);
        lock (gate)
        {
            try
            {
                file.Seek(0, SeekOrigin.End);
                file.Write(line);
                file.WriteByte((byte)'\n');
                file.Flush(flushToDisk: true);
                open++;
            }
            catch (IOException exception)
            {
                throw new StoreException(new Diagnostic("output.unwritable", exception.Message, "Free some space or choose another folder with --output.") { File = file.Name }, exception);
            }
        }
    }

    /// <summary>Says that answers of one <see cref="Add"/> are in the store.</summary>
    public void Settled()
    {
        lock (gate)
        {
            if (--open == 0)
            {
                file.SetLength(0);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (file.Length == 0)
            {
                File.Delete(file.Name); // before the lock is given up, or another would take it for one left behind
            }

            file.Dispose();
        }
    }

    // Replaying twice does no harm: the first answer of an identity wins and a settled call is not counted again.
    private static async Task ReplayAsync(string path, IPaidCallStore store, CancellationToken cancellationToken)
    {
        FileStream left;
        try
        {
            left = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return; // its process lives
        }

        await using (left.ConfigureAwait(false))
        {
            using var reader = new StreamReader(left, leaveOpen: true);
            while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (Read(line) is { } record)
                {
                    await store.SettleAsync(record.ToEntries(), [], new SpendAccount(record.Account, record.Unit), record.Owner, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        await store.AbandonAsync(Path.GetFileNameWithoutExtension(path)["answers-".Length..], cancellationToken).ConfigureAwait(false);
        File.Delete(path);
    }

    // The last line may be torn: the process died while it wrote, before the answer was used for anything.
    private static AnswerRecord? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AnswerJsonContext.Default.AnswerRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
