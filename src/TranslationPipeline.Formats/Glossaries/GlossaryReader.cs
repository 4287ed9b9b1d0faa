using System.Runtime.CompilerServices;
using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Reads the glossary files that editors keep: CSV, semicolon CSV and TSV, wide or long; the header line tells which.</summary>
/// <remarks>Never throws for what is in a file: a damaged row is a diagnostic and the others are read.</remarks>
public static class GlossaryReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>File extensions that are read.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".txt", ".yaml", ".yml", ".tbx", ".xlsx"];

    private static readonly string[] OtherFormats = [".xls", ".ods", ".tmx", ".json"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static GlossaryReadResult ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return Read(path, stream);
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="fileName">Name or path: its extension tells the format, its last part names the glossary.</param>
    /// <param name="bytes">The content; read to its end, not closed.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GlossaryReadResult Read(string fileName, Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        var name = Path.GetFileName(fileName);
        var diagnostics = new DiagnosticList(fileName);
        var builder = new GlossaryBuilder();
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (OtherFormats.Contains(extension))
        {
            diagnostics.Add("unsupported", 0, 0, $"'{extension}' is no format of glossaries", "Save the glossary as CSV, TSV, YAML, TBX or .xlsx and use that file");
        }
        else if (ReadBytes(bytes, diagnostics) is { } content)
        {
            ReadContent(name, extension, content, builder, diagnostics);
        }

        var glossary = builder.Build(name);
        GlossaryLint.Check(glossary, diagnostics);
        return new GlossaryReadResult(glossary, diagnostics.ToImmutable());
    }

    private static byte[]? ReadBytes(Stream bytes, DiagnosticList diagnostics)
    {
        using var memory = new MemoryStream(bytes.CanSeek ? (int)Math.Clamp(bytes.Length - bytes.Position, 0, MaxBytes) : 0);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = bytes.Read(buffer)) > 0)
        {
            if (memory.Length + read > MaxBytes)
            {
                diagnostics.Add("too-large", 0, 0, $"the file is larger than {MaxBytes >> 20} MiB", "Split it into several files");
                return null;
            }

            memory.Write(buffer, 0, read);
        }

        return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    /// <summary>The rows of a table file: the header first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static IEnumerable<DelimitedRow> RowsOf(string extension, byte[] content, DiagnosticList diagnostics)
    {
        switch (extension)
        {
            case ".yaml" or ".yml":
                return YamlRows.Read(GlossaryText.Decode(content, diagnostics), diagnostics);
            case ".xlsx":
                return XlsxRows.Read(content, diagnostics);
            default:
                var text = GlossaryText.Decode(content, diagnostics);
                return DelimitedReader.Read(text, DelimitedReader.DetectSeparator(text)).Where(static row => !IsComment(row));
        }
    }

    // Optimised at once, like RowsOf: code that runs a single time would otherwise keep the bytes of the file until all of its rows are read.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadContent(string name, string extension, byte[] content, GlossaryBuilder builder, DiagnosticList diagnostics)
    {
        if (extension is ".tbx" or ".xml")
        {
            TbxReader.Read(GlossaryText.Decode(content, diagnostics), builder, diagnostics);
            return;
        }

        var rows = RowsOf(extension, content, diagnostics);
        if (!diagnostics.IsEmpty && rows is IReadOnlyCollection<DelimitedRow> { Count: 0 })
        {
            return; // the file could not be read, and that has been told
        }

        ReadRows(name, rows, builder, diagnostics);
    }

    private static void ReadRows(string name, IEnumerable<DelimitedRow> all, GlossaryBuilder builder, DiagnosticList diagnostics)
    {
        using var rows = all.GetEnumerator();
        if (!rows.MoveNext())
        {
            diagnostics.Add("no-header", 1, 1, "the file is empty: it has no header", "Write a header such as id,domain,en,ru,status or concept,language,term,status");
            return;
        }

        var header = GlossaryHeader.Read(rows.Current, diagnostics);
        if (header.Form == GlossaryForm.None)
        {
            if (!PairReader.TryRead(name, rows, builder, diagnostics))
            {
                ReportHeader(rows.Current, diagnostics);
            }

            return;
        }

        if (header.Form == GlossaryForm.Wide && header.TermColumns.Length == 1)
        {
            var only = header.TermColumns[0].Language;
            diagnostics.Add("missing-column", rows.Current.Line, 1, $"the only language column is '{only}': the column of the source or target language is missing", "Add a column whose header is the language tag, e.g. en");
        }

        var reader = new GlossaryRowReader(Path.GetFileNameWithoutExtension(name), header, builder, diagnostics);
        var count = 0;
        while (rows.MoveNext())
        {
            count++;
            if (!rows.Current.IsBlank)
            {
                reader.Read(rows.Current);
            }
        }

        if (count == 0)
        {
            diagnostics.Add("no-entries", 1, 1, "the glossary has a header but no entries", "Add rows below the header");
        }
    }

    private static bool IsComment(DelimitedRow row) => row.Cells[0].Text.StartsWith('#');

    private static void ReportHeader(DelimitedRow header, DiagnosticList diagnostics)
    {
        var hints = header.Cells
            .Select(static cell => NearestName.Of(cell.Text.Trim(), GlossaryHeader.KnownNames) is { } near && !near.Equals(cell.Text.Trim(), StringComparison.OrdinalIgnoreCase) ? $"'{cell.Text.Trim()}' for '{near}'" : null)
            .Where(static hint => hint is not null)
            .ToList();
        if (hints.Count == 0 && header.Cells.Count == 3)
        {
            diagnostics.Add("field-count", header.Line, 1, "the row has 3 columns; a list of term pairs without header has 2", "Remove the separator inside the term, or write a header such as id,en,ru,status");
            return;
        }

        var hint = hints.Count > 0 ? $" (did you write {string.Join(", ", hints)}?)" : "";
        diagnostics.Add("header", header.Line, 1, $"the first line is not the header of a glossary{hint}", "Write 'id' and one column a language, or concept,language,term");
    }
}
