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
            return new LoadedNames(known, [], files.ContentHash) { Stamps = files.Stamps };
        }

        var loaded = files.Parse();
        var authority = NameAuthority.Compile(loaded.Glossaries);
        if (loaded.Diagnostics.IsEmpty)
        {
            // What is wrong in a file is told at every start, so such files are read at every start.
            cache.Keep(files.ContentHash, authority);
        }

        return new LoadedNames(authority, loaded.Diagnostics, files.ContentHash) { Stamps = files.Stamps };
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

        var authority = previous.Authority;
        foreach (var gone in previous.Stamps.Keys.Except(files.Files.Select(static f => f.Path)))
        {
            authority = authority.With(new Glossary(Path.GetFileName(gone)));
        }

        var changed = files.Files.Where(f => previous.Stamps.GetValueOrDefault(f.Path) != f.Stamp).ToList();
        // A row that was left out is told until its file changes.
        var diagnostics = previous.Diagnostics.Where(d => files.Files.Any(f => f.Path == d.File) && !changed.Exists(f => f.Path == d.File)).ToList();
        foreach (var file in changed)
        {
            var read = file.Parse();
            authority = authority.With(read.Glossary);
            diagnostics.AddRange(read.Diagnostics);
        }

        return new LoadedNames(authority, [.. diagnostics], files.ContentHash) { Stamps = files.Stamps };
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
        var names = new LoadedNames(NameAuthority.Compile(loaded.Glossaries), loaded.Diagnostics, loaded.ContentHash) { Stamps = files.Stamps };
        return (loaded.Diagnostics.IsEmpty ? NameCache.Write(folder, loaded.ContentHash, names.Authority) : null, names);
    }
}
