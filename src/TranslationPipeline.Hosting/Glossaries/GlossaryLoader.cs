namespace TranslationPipeline.Hosting.Glossaries;

/// <summary>Loads glossary files and folders. A broken row is reported and the rest loads.</summary>
public static class GlossaryLoader
{
    /// <summary>Loads everything under <paramref name="paths"/>; folders are read in the order of their file names, without subfolders.</summary>
    /// <exception cref="ConfigurationException">A path does not exist or cannot be read.</exception>
    public static LoadedGlossaries Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return GlossaryFiles.Read(paths).Parse();
    }
}
