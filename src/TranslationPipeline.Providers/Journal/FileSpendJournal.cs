using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Providers;

/// <summary>
/// A journal in a folder: each process appends to a file of its own and flushes it to disk; the files of all are read at the start. A last line that
/// was cut off by a crash is left out. Files older than 30 days are removed: by then the memory has the texts.
/// </summary>
public sealed class FileSpendJournal : ISpendJournal, IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly Dictionary<string, TranslationOutcome> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Provider, string Day, long Amount)> open = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Provider, string Day), long> spent = [];
    private readonly TimeProvider timeProvider;
    private readonly string path;
    private FileStream? file;
    private int number;

    /// <summary>Reads the journal of <paramref name="folder"/>; a file is made when there is something to write.</summary>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public FileSpendJournal(string folder, TimeProvider? timeProvider = null)
    {
        this.timeProvider = timeProvider ?? TimeProvider.System;
        path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{this.timeProvider.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Environment.ProcessId}.ndjson"));
        try
        {
            foreach (var earlier in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ndjson").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            {
                Read(earlier);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    private string Today => timeProvider.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public TranslationOutcome? Find(string identity)
    {
        lock (gate)
        {
            return answers.GetValueOrDefault(identity);
        }
    }

    /// <inheritdoc/>
    public long SpentToday(string provider)
    {
        lock (gate)
        {
            return spent.GetValueOrDefault((provider, Today)) + open.Values.Where(o => o.Provider == provider && o.Day == Today).Sum(static o => o.Amount);
        }
    }

    /// <inheritdoc/>
    public string Begin(string provider, IReadOnlyList<string> identities, BilledAmount estimate)
    {
        ArgumentNullException.ThrowIfNull(identities);
        lock (gate)
        {
            var request = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{++number}");
            open[request] = (provider, Today, estimate.Amount);
            Append(writer =>
            {
                writer.WriteString("begin", request);
                writer.WriteString("provider", provider);
                writer.WriteString("day", Today);
                writer.WriteNumber("estimate", estimate.Amount);
                writer.WriteNumber("items", identities.Count);
            });
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
            Take(request, answers);
        }
    }

    /// <summary>Closes the file; the journal stays for the next start.</summary>
    public void Dispose() => file?.Dispose();

    private void Take(string request, IReadOnlyDictionary<string, TranslationOutcome> found)
    {
        if (open.Remove(request, out var begun))
        {
            spent[(begun.Provider, begun.Day)] = spent.GetValueOrDefault((begun.Provider, begun.Day)) + found.Values.Sum(static o => o.Billed.Amount);
        }

        foreach (var (identity, answer) in found.Where(static a => a.Value.Text is not null))
        {
            answers[identity] = answer;
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
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (JournalLine.Read(line) is { } entry)
            {
                if (entry.Begin is { } begin)
                {
                    open[begin] = (entry.Provider, entry.Day, entry.Estimate);
                }
                else
                {
                    Take(entry.End!, entry.Answers);
                }
            }
        }
    }

    private void Append(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
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
