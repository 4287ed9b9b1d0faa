using TranslationPipeline.Formats.Delimited;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>
/// Reads YAML glossaries as rows of a table: one mapping a concept, in a sequence or one a document. Only the event parser of
/// the library is used, so that no value is ever turned into anything but text.
/// </summary>
internal sealed class YamlRows
{
    private static readonly string[] OtherTypes = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"];
    private static readonly string[] FlagColumns = ["dnt", "case"];

    private readonly List<string> columns = [];
    private readonly Dictionary<string, (int Index, DelimitedCell Cell)> places = new(StringComparer.Ordinal);
    private readonly List<(int Line, Dictionary<int, DelimitedCell> Cells)> rows = [];
    private readonly DiagnosticList diagnostics;

    private YamlRows(DiagnosticList diagnostics) => this.diagnostics = diagnostics;

    /// <summary>The header and the rows; what follows a mistake of syntax is reported and left out.</summary>
    /// <param name="text">The decoded file.</param>
    /// <param name="diagnostics">Gets the problems.</param>
    public static IReadOnlyList<DelimitedRow> Read(string text, DiagnosticList diagnostics)
    {
        var reader = new YamlRows(diagnostics);
        if (reader.ReportTabs(text))
        {
            return [];
        }

        try
        {
            reader.ReadStream(new Parser(new StringReader(text)));
        }
        catch (YamlException exception)
        {
            diagnostics.Add("yaml", (int)exception.Start.Line, (int)exception.Start.Column, $"this is not YAML: {exception.Message}", "Mend the line; what follows was left out");
        }

        return reader.ToRows();
    }

    // Tabs look like spaces to people, but YAML forbids them in the indentation.
    private bool ReportTabs(string text)
    {
        var line = 0;
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = row[..^row.TrimStart().Length];
            if (indent.Contains('\t') && !row.TrimStart().IsEmpty)
            {
                diagnostics.Add("yaml-tab", line, indent.IndexOf('\t') + 1, "the line is indented with a tab, which YAML does not allow", "Indent with spaces; the file was not read");
                return true;
            }
        }

        return false;
    }

    private void ReadStream(Parser parser)
    {
        while (parser.MoveNext())
        {
            if (parser.Current is MappingStart)
            {
                ReadConcept(parser);
            }
            else if (parser.Current is Scalar scalar && scalar.Value.Length > 0)
            {
                diagnostics.Add("yaml-shape", (int)scalar.Start.Line, (int)scalar.Start.Column, $"'{scalar.Value}' stands where a concept is expected", "Write one mapping a concept, e.g. '- id: agenda'; it was left out");
            }
        }
    }

    private void ReadConcept(Parser parser)
    {
        var cells = new Dictionary<int, DelimitedCell>();
        rows.Add(((int)parser.Current!.Start.Line, cells));
        while (parser.MoveNext() && parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key || !parser.MoveNext())
            {
                Skip(parser);
                continue;
            }

            var index = ColumnOf(key);
            var value = ReadValue(parser, key);
            if (!cells.TryAdd(index, value))
            {
                diagnostics.Add("duplicate-key", (int)key.Start.Line, (int)key.Start.Column, $"the key '{key.Value}' appears twice in one concept", "Remove or rename one of them; the first is used");
            }
        }
    }

    private int ColumnOf(Scalar key)
    {
        if (!places.TryGetValue(key.Value, out var place))
        {
            place = (columns.Count, new DelimitedCell(key.Value, (int)key.Start.Line, (int)key.Start.Column));
            columns.Add(key.Value);
            places.Add(key.Value, place);
        }

        return place.Index;
    }

    private DelimitedCell ReadValue(Parser parser, Scalar key)
    {
        var start = parser.Current!.Start;
        switch (parser.Current)
        {
            case Scalar scalar:
                WarnOfOtherType(scalar, key);
                return new DelimitedCell(scalar is { IsPlainImplicit: true, Value: "~" or "null" } ? "" : scalar.Value, (int)start.Line, (int)start.Column);
            case SequenceStart:
                var items = new List<string>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                {
                    if (parser.Current is Scalar item)
                    {
                        WarnOfOtherType(item, key);
                        items.Add(item.Value);
                    }
                    else
                    {
                        Skip(parser);
                    }
                }

                return new DelimitedCell(string.Join('|', items), (int)start.Line, (int)start.Column);
            default:
                diagnostics.Add("yaml-shape", (int)start.Line, (int)start.Column, $"the value of '{key.Value}' is neither text nor a list", "Write text, or a list of terms; it was left out");
                Skip(parser);
                return new DelimitedCell("", (int)start.Line, (int)start.Column);
        }
    }

    // The Norway problem: NO without quotes is a boolean for many readers. Here it stays text, and the editor is told.
    private void WarnOfOtherType(Scalar scalar, Scalar key)
    {
        if (scalar.IsPlainImplicit && !FlagColumns.Contains(key.Value) && OtherTypes.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Add("unquoted", (int)scalar.Start.Line, (int)scalar.Start.Column, $"the unquoted {scalar.Value} of '{key.Value}' is not text for other readers of YAML; it was read as text", $"Write \"{scalar.Value}\"");
        }
    }

    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Current?.NestingIncrease ?? 0;
        }
        while (depth > 0 && parser.MoveNext());
    }

    private List<DelimitedRow> ToRows()
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var result = new List<DelimitedRow>(rows.Count + 1) { new(rows[0].Line, [.. columns.Select(c => places[c].Cell)]) };
        foreach (var (line, cells) in rows)
        {
            result.Add(new DelimitedRow(line, [.. Enumerable.Range(0, columns.Count).Select(i => cells.TryGetValue(i, out var cell) ? cell : new DelimitedCell("", line, 1))]));
        }

        return result;
    }
}
