namespace TranslationPipeline.Hosting.Setup;

/// <summary>The files a new project begins with; they are built into the program.</summary>
public static class ProjectTemplate
{
    private const string Prefix = "template/";

    /// <summary>Writes the files that are not there yet.</summary>
    /// <param name="root">Folder of the project; created when missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>Every file of the template with whether it was written now.</returns>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public static async Task<IReadOnlyList<TemplateFile>> CreateAsync(string root, CancellationToken cancellationToken)
    {
        var assembly = typeof(ProjectTemplate).Assembly;
        var files = new List<TemplateFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = Path.Combine(root, name[Prefix.Length..]);
            files.Add(new TemplateFile(path, await WriteAsync(assembly.GetManifestResourceStream(name)!, path, cancellationToken).ConfigureAwait(false)));
        }

        return files;
    }

    private static async Task<bool> WriteAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        await using var read = content.ConfigureAwait(false);
        if (File.Exists(path))
        {
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using var written = file.ConfigureAwait(false);
            await content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(new Diagnostic("init.unwritable", exception.Message, "Choose a folder that you may write.") { File = path }, exception);
        }
    }
}
