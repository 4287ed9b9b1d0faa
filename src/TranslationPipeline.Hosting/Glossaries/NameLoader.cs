using System.Collections.Immutable;
using TranslationPipeline.Hosting.Configuration;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>Loads the names authority: from the cache when the files are those it was compiled from, else from the files.</summary>
public static class NameLoader
{
    /// <summary>Loads the files and folders of the setting <c>names</c>.</summary>
    /// <param name="configuration">Says which files, and where the cache is.</param>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static LoadedNames Load(PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var files = GlossaryFiles.Read(configuration.Names);
        var cache = new NameCache(configuration.Sources);
        if (cache.Find(files.ContentHash) is { } known)
        {
            return new LoadedNames(known, [], files.ContentHash) { Files = HashesOf(files) };
        }

        var loaded = files.Parse();
        var authority = NameAuthority.Compile(loaded.Glossaries);
        if (loaded.Diagnostics.IsEmpty)
        {
            // What is wrong in a file is told at every start, so such files are read at every start.
            cache.Keep(files.ContentHash, authority);
        }

        return new LoadedNames(authority, loaded.Diagnostics, files.ContentHash) { Files = HashesOf(files) };
    }

    /// <summary>The names as the files have them now: only the files that changed are read anew, and of these only the changed entries are compiled.</summary>
    /// <param name="previous">What was loaded with the same configuration before.</param>
    /// <param name="configuration">Says which files.</param>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static LoadedNames Renew(LoadedNames previous, PipelineConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(configuration);
        var files = GlossaryFiles.Read(configuration.Names);
        if (files.ContentHash == previous.ContentHash)
        {
            return previous;
        }

        var hashes = HashesOf(files);
        var authority = previous.Authority;
        foreach (var gone in previous.Files.Keys.Where(path => !hashes.ContainsKey(path)))
        {
            authority = authority.With(new Glossary(Path.GetFileName(gone)));
        }

        // A row that was left out is told until its file changes.
        var diagnostics = previous.Diagnostics.Where(d => d.File is { } file && hashes.TryGetValue(file, out var hash) && previous.Files[file] == hash).ToList();
        foreach (var file in files.Files.Where(f => previous.Files.GetValueOrDefault(f.Path) != hashes[f.Path]))
        {
            var read = file.Parse();
            authority = authority.With(read.Glossary);
            diagnostics.AddRange(read.Diagnostics);
        }

        return new LoadedNames(authority, [.. diagnostics], files.ContentHash) { Files = hashes };
    }

    /// <summary>Compiles the files of the setting <c>names</c> into a folder.</summary>
    /// <returns>The file written; null when rows were left out, which a cache cannot tell.</returns>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static (string? Path, LoadedNames Names) Compile(PipelineConfiguration configuration, string folder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(folder);
        var files = GlossaryFiles.Read(configuration.Names);
        var loaded = files.Parse();
        var names = new LoadedNames(NameAuthority.Compile(loaded.Glossaries), loaded.Diagnostics, loaded.ContentHash) { Files = HashesOf(files) };
        return (loaded.Diagnostics.IsEmpty ? NameCache.Write(folder, loaded.ContentHash, names.Authority) : null, names);
    }

    private static ImmutableSortedDictionary<string, string> HashesOf(GlossaryFiles files) =>
        files.Files.ToImmutableSortedDictionary(static f => f.Path, static f => f.Hash, StringComparer.Ordinal);
}
