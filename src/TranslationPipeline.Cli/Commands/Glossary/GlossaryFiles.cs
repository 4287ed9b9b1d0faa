using TranslationPipeline.Formats.Glossaries;
using TranslationPipeline.Hosting.Engine;
using TranslationPipeline.Hosting.Glossaries;

namespace TranslationPipeline.Cli.Commands;

/// <summary>Reads and writes the files of the glossary commands.</summary>
internal static class GlossaryFiles
{
    /// <summary>The full path of what the command line names.</summary>
    public static string Full(CommandContext context, string path) => Path.GetFullPath(path, context.Sources.WorkingDirectory);

    /// <summary>The table of a file; of TBX and lists of pairs a table is made.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read or is no glossary.</exception>
    public static GlossaryTable Table(CommandContext context, string path)
    {
        var full = Full(context, path);
        if (GlossaryTable.Read(full, Bytes(full)) is { } table)
        {
            return table;
        }

        var glossary = GlossaryLoader.Load([full]).Glossaries[0];
        return glossary.Concepts.Length > 0
            ? GlossaryTables.ToWide(glossary)
            : throw new ConfigurationException(new Diagnostic("glossary.unreadable", "the file is no glossary, or an empty one", "See tpipe glossary lint.") { File = path });
    }

    /// <summary>The table of a file, or an empty one of the same columns when it is empty or missing, as git gives for a new file.</summary>
    public static GlossaryTable TableOrEmpty(CommandContext context, string path, IEnumerable<string> columns)
    {
        var full = Full(context, path);
        return !File.Exists(full) || new FileInfo(full).Length == 0 ? new GlossaryTable(columns) : Table(context, path);
    }

    /// <summary>Writes a file whole or not at all, or to standard output when <paramref name="path"/> is null.</summary>
    public static async Task WriteAsync(CommandContext context, string? path, byte[] bytes, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await context.Host.Output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        var file = OutputFile.Create(Full(context, path));
        await using var opened = file.ConfigureAwait(false);
        await file.Stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        file.Commit();
    }

    /// <summary>An error of use.</summary>
    public static ConfigurationException Usage(string message, string next) => new(new Diagnostic("usage.glossary", message, next));

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Diagnostic("glossary.unreadable", exception.Message, "Check the path.") { File = path }, exception);
        }
    }
}
