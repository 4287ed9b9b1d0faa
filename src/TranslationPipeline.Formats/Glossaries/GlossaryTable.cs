using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>
/// A glossary as its editors see it: columns and rows of text, unknown columns and comments included. Merging, comparing and
/// rewriting work on this form, so that nothing an editor wrote is lost. Not safe for concurrent changes.
/// </summary>
public sealed class GlossaryTable
{
    private readonly List<string> columns;
    private readonly List<string[]> rows = [];

    /// <summary>Creates an empty table.</summary>
    /// <param name="columns">Names of the columns, each once.</param>
    public GlossaryTable(IEnumerable<string> columns) => this.columns = [.. columns];

    /// <summary>Names of the columns in order.</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>The rows; each has one cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    /// <summary>Comment lines, which stand before the header; each begins with <c>#</c>.</summary>
    public IList<string> Comments { get; } = [];

    /// <summary>True when a row is one term (<c>concept,language,term</c>), false when it is one concept.</summary>
    public bool IsLong => columns.Contains("concept") && columns.Contains("language");

    /// <summary>Reads a file of rows: CSV, TSV, YAML or .xlsx. Null when it has no header of a glossary, e.g. TBX and lists of pairs.</summary>
    /// <param name="fileName">Name or path; its extension tells the format.</param>
    /// <param name="bytes">The content.</param>
    public static GlossaryTable? Read(string fileName, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".tbx" or ".xml")
        {
            return null;
        }

        var diagnostics = new DiagnosticList(fileName);
        using var read = GlossaryReader.RowsOf(extension, bytes, diagnostics).GetEnumerator();
        if (!read.MoveNext())
        {
            return null;
        }

        var names = read.Current.Cells.Select(static c => c.Text.Trim()).ToList();
        var known = names.Select(static n => n.ToLowerInvariant()).ToList();
        if (known.Distinct().Count() != known.Count || !(known.Contains("id") || (known.Contains("concept") && known.Contains("language"))))
        {
            return null;
        }

        var table = new GlossaryTable(names.Select(static (n, i) => n.Length == 0 ? $"column{i + 1}" : n));
        while (read.MoveNext())
        {
            if (!read.Current.IsBlank)
            {
                table.AddRow([.. Enumerable.Range(0, names.Count).Select(i => CellAt(read.Current, i))]);
            }
        }

        if (extension is ".csv" or ".tsv" or ".txt")
        {
            foreach (var line in GlossaryText.Decode(bytes, diagnostics).Split('\n').Select(static l => l.TrimEnd('\r')).Where(static l => l.StartsWith('#')))
            {
                table.Comments.Add(line);
            }
        }

        return table;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One cell a column.</param>
    public void AddRow(string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, columns.Count);
        rows.Add(cells);
    }

    /// <summary>Index of a column; -1 when there is none.</summary>
    public int IndexOf(string column) => columns.FindIndex(c => c.Equals(column, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cell of a row; empty when the table has no such column.</summary>
    public string Cell(IReadOnlyList<string> row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return IndexOf(column) is var index and >= 0 ? row[index] : "";
    }

    /// <summary>
    /// The rows by key: the id, or concept, language and term, with the start of validity and, as a last resort, a running number
    /// where rows would share it.
    /// </summary>
    internal Dictionary<string, string[]> ByKey()
    {
        var result = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = KeyOf(row);
            for (var number = 2; !result.TryAdd(key, row); number++)
            {
                key = $"{KeyOf(row)} #{number}";
            }
        }

        return result;
    }

    /// <summary>What names a row: stable while its other fields are edited.</summary>
    internal string KeyOf(string[] row)
    {
        var key = IsLong ? $"{Cell(row, "concept")} {Cell(row, "language")} {Cell(row, "term")}" : Cell(row, "id");
        var from = Cell(row, "valid_from");
        var isRival = !IsLong && Cell(row, "status") is "deprecated" or "forbidden";
        return key + (IsLong && from.Length > 0 ? " " + from : "") + (isRival ? " " + Cell(row, "status") : "");
    }

    /// <summary>The same rows in canonical order: by concept, language, status, start of validity and term.</summary>
    internal List<string[]> Sorted()
    {
        string[] order = IsLong ? ["concept", "language", "status", "valid_from", "term"] : ["id", "status", "valid_from"];
        var indices = order.Select(IndexOf).ToArray();
        var statuses = new[] { "", "preferred", "admitted", "deprecated", "forbidden" };
        return [.. rows.OrderBy(static r => r, Comparer<string[]>.Create((a, b) =>
        {
            for (var i = 0; i < indices.Length; i++)
            {
                if (indices[i] < 0)
                {
                    continue;
                }

                var (x, y) = (a[indices[i]], b[indices[i]]);
                var compared = order[i] == "status" ? Array.IndexOf(statuses, x).CompareTo(Array.IndexOf(statuses, y)) : string.CompareOrdinal(x, y);
                if (compared != 0)
                {
                    return compared;
                }
            }

            return 0;
        }))];
    }

    private static string CellAt(DelimitedRow row, int index) => index < row.Cells.Count ? FormulaGuard.Restore(row.Cells[index].Text.Trim()) : "";
}
