using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>The files of a setting, with the hash over all of them: whether something changed is known before anything is understood.</summary>
internal sealed class GlossaryFiles
{
    private GlossaryFiles(ImmutableArray<GlossaryFile> files, string contentHash)
    {
        Files = files;
        ContentHash = contentHash;
    }

    public ImmutableArray<GlossaryFile> Files { get; }

    /// <summary>SHA-256 of all names and bytes, lower-case hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>Reads everything under <paramref name="paths"/>; folders in the order of their file names, without subfolders.</summary>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static GlossaryFiles Read(IEnumerable<string> paths)
    {
        var files = ImmutableArray.CreateBuilder<GlossaryFile>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.SelectMany(In))
        {
            var bytes = ReadFile(path);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(bytes);
            files.Add(new GlossaryFile(path, bytes));
        }

        return new GlossaryFiles(files.ToImmutable(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Names, sizes and times of everything under <paramref name="paths"/>: another stamp means that something may have changed.</summary>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static string Stamp(IEnumerable<string> paths) => string.Join('\n', paths.SelectMany(In).Select(static path =>
    {
        var file = new FileInfo(path);
        return file.Exists ? FormattableString.Invariant($"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}") : path;
    }));

    /// <summary>Understands the files. A broken row is reported and the rest loads.</summary>
    public LoadedGlossaries Parse()
    {
        var glossaries = ImmutableArray.CreateBuilder<Glossary>(Files.Length);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in Files)
        {
            var read = file.Parse();
            glossaries.Add(read.Glossary);
            diagnostics.AddRange(read.Diagnostics);
        }

        return new LoadedGlossaries(glossaries.ToImmutable(), diagnostics.ToImmutable(), ContentHash);
    }

    private static IEnumerable<string> In(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(static f => GlossaryReader.Extensions.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal)
        : [path];

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                new Diagnostic("glossary.unreadable", exception.Message, "Check the path in \"names\" or \"glossaries\" (tpipe config show), or the option --glossary.") { File = path },
                exception);
        }
    }
}
