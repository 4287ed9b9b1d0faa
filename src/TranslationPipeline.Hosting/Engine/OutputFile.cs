namespace TranslationPipeline.Hosting.Engine;

/// <summary>A file that appears whole or not at all: written beside its place, flushed to disk, then renamed.</summary>
public sealed class OutputFile : IAsyncDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool committed;

    private OutputFile(string path, string temporary, FileStream stream)
    {
        this.path = path;
        this.temporary = temporary;
        Stream = stream;
    }

    /// <summary>What to write to; need not be closed by the writer.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file, creating its folder.</summary>
    /// <exception cref="StoreException">The folder or the file cannot be written.</exception>
    public static OutputFile Create(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var temporary = $"{full}.{Environment.ProcessId}.part";
            return new OutputFile(full, temporary, new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(new Diagnostic("output.unwritable", exception.Message, "Check the folder's permissions or choose another with --output.") { File = path }, exception);
        }
    }

    /// <summary>Flushes to disk and puts the file in its place.</summary>
    /// <exception cref="StoreException">The disk is full or the place cannot be written.</exception>
    public void Commit()
    {
        try
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            File.Move(temporary, path, overwrite: true);
            committed = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(new Diagnostic("output.unwritable", exception.Message, "Free some space or choose another folder with --output.") { File = path }, exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (!committed)
        {
            File.Delete(temporary);
        }
    }
}
