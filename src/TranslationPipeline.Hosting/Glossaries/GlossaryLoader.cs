using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TranslationPipeline.Formats.Glossaries;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>Loads glossary files and folders. A broken row is reported and the rest loads.</summary>
public static class GlossaryLoader
{
    /// <summary>Loads everything under <paramref name="paths"/>; folders are read in the order of their file names, without subfolders.</summary>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static LoadedGlossaries Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var glossaries = ImmutableArray.CreateBuilder<Glossary>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in paths.SelectMany(Files))
        {
            var bytes = ReadFile(file);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(bytes);
            using var stream = new MemoryStream(bytes);
            var read = GlossaryReader.Read(file, stream);
            glossaries.Add(read.Glossary);
            diagnostics.AddRange(read.Diagnostics);
        }

        return new LoadedGlossaries(glossaries.ToImmutable(), diagnostics.ToImmutable(), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
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
