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
            var stamp = StampOf(path);
            var bytes = ReadFile(path);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(bytes);
            files.Add(new GlossaryFile(path, stamp, bytes));
        }

        return new GlossaryFiles(files.ToImmutable(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Size and time of each file by its path, as they were before it was read.</summary>
    public ImmutableSortedDictionary<string, string> Stamps => Files.ToImmutableSortedDictionary(static f => f.Path, static f => f.Stamp, StringComparer.Ordinal);

    /// <summary>True while everything under <paramref name="paths"/> is as it was when it was read.</summary>
    public static bool IsUnchanged(IEnumerable<string> paths, ImmutableSortedDictionary<string, string> stamps)
    {
        var now = paths.SelectMany(In).ToList();
        return now.Count == stamps.Count && now.TrueForAll(path => stamps.GetValueOrDefault(path) == StampOf(path));
    }

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

        return new LoadedGlossaries(glossaries.ToImmutable(), diagnostics.ToImmutable(), ContentHash) { Stamps = Stamps };
    }

    private static IEnumerable<string> In(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(static f => GlossaryReader.Extensions.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal)
        : [path];

    private static string StampOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? FormattableString.Invariant($"{file.Length}|{file.LastWriteTimeUtc.Ticks}") : "";
    }

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
