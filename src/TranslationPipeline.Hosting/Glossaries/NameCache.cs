using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>
/// Compiled authorities in files named after what they were made of, so that a start needs no compiling. Looked for beside the
/// program, where the build puts that of the names it ships with, and in the user's cache folder, where others are written. A cache
/// that cannot be read or written is no failure: the names are compiled.
/// </summary>
internal sealed class NameCache(ConfigurationSources sources)
{
    private const int Kept = 4; // files in the user's folder
    private const string Pattern = "names-*.bin";

    /// <summary>Name of the folder beside the program.</summary>
    public const string ProgramFolder = "cache";

    /// <summary>The compiled form of files with the given hash; null when there is none that can be used.</summary>
    public NameAuthority? Find(string contentHash)
    {
        foreach (var folder in new[] { Path.Combine(sources.ProgramDirectory, ProgramFolder), sources.CacheDirectory })
        {
            if (folder is not null && Read(Path.Combine(folder, FileName(contentHash))) is { } authority)
            {
                return authority;
            }
        }

        return null;
    }

    /// <summary>Keeps a compiled form for the next start.</summary>
    public void Keep(string contentHash, NameAuthority authority)
    {
        if (sources.CacheDirectory is not { } folder)
        {
            return;
        }

        try
        {
            Write(folder, contentHash, authority);
            foreach (var old in new DirectoryInfo(folder).GetFiles(Pattern).OrderByDescending(static f => f.LastWriteTimeUtc).Skip(Kept))
            {
                old.Delete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start compiles again.
        }
    }

    /// <summary>Writes a compiled form into a folder, whole or not at all.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(string folder, string contentHash, NameAuthority authority)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName(contentHash));
        var unfinished = $"{path}.{Guid.NewGuid():n}";
        using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            authority.Write(stream);
        }

        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    private static NameAuthority? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            return NameAuthority.Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static string FileName(string contentHash) => $"names-{NameAuthority.CompilerVersion}-{contentHash[..32]}.bin";
}
