using System.Globalization;
using System.IO.Compression;
using System.Xml;
using NodaTime;
using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Reads the first sheet of a workbook (ECMA-376) as rows of a table; line and column are those of the sheet.</summary>
internal sealed class XlsxRows
{
    // Unpacked, not packed: a small archive can hold a very large sheet.
    private const long MaxCharacters = 256L << 20;
    private const int MaxDepth = 64;

    private readonly ZipArchive archive;
    private readonly List<string> shared = [];
    private bool startsIn1904;

    private XlsxRows(ZipArchive archive) => this.archive = archive;

    /// <summary>The rows; none when the file is no workbook, which is reported.</summary>
    public static IReadOnlyList<DelimitedRow> Read(byte[] bytes, DiagnosticList diagnostics)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            diagnostics.Add("not-a-workbook", 1, 1, "the file is not a zip archive, so it is no .xlsx workbook", "Save it as an Excel workbook (.xlsx), or as CSV UTF-8");
            return [];
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var reader = new XlsxRows(archive);
            reader.ReadSharedStrings();
            return reader.ReadSheet(reader.FirstSheet(), diagnostics);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            diagnostics.Add("not-a-workbook", exception is XmlException { LineNumber: > 0 } at ? at.LineNumber : 1, 1, $"the workbook is damaged: {exception.Message}", "Open it in the spreadsheet program and save it again");
            return [];
        }
    }

    private static int ColumnOf(string? reference, int next)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column is > 0 and <= DelimitedReader.MaxCells ? column - 1 : next;
    }

    private XmlReader? Open(string name) =>
        archive.Entries.FirstOrDefault(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } entry
            ? SafeXml.CreateReader(new StreamReader(entry.Open()), MaxCharacters)
            : null;

    private string FirstSheet()
    {
        string? id = null;
        using (var workbook = Open("xl/workbook.xml"))
        {
            while (workbook is not null && SafeXml.Read(workbook, MaxDepth))
            {
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                {
                    startsIn1904 = workbook.GetAttribute("date1904") is "1" or "true";
                }
                else if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && id is null)
                {
                    id = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
                }
            }
        }

        using var relations = Open("xl/_rels/workbook.xml.rels");
        while (relations is not null && SafeXml.Read(relations, MaxDepth))
        {
            if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.GetAttribute("Id") == id && relations.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return "xl/worksheets/sheet1.xml";
    }

    private void ReadSharedStrings()
    {
        using var reader = Open("xl/sharedStrings.xml");
        while (reader is not null && SafeXml.Read(reader, MaxDepth))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                shared.Add(TextOf(reader));
            }
        }
    }

    // The text inside the current element, without phonetic guides and formulas.
    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = "";
        var aside = int.MaxValue;
        while (SafeXml.Read(reader, MaxDepth) && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" or "f" })
            {
                aside = reader.Depth;
            }
            else if (reader.Depth <= aside)
            {
                aside = int.MaxValue;
            }

            if (aside == int.MaxValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text += reader.Value;
            }
        }

        return text;
    }

    private List<DelimitedRow> ReadSheet(string name, DiagnosticList diagnostics)
    {
        var rows = new List<DelimitedRow>();
        using var reader = Open(name);
        if (reader is null)
        {
            diagnostics.Add("not-a-workbook", 1, 1, "the workbook has no sheet", "Put the glossary on the first sheet");
            return rows;
        }

        var cells = new List<DelimitedCell>();
        var line = 0;
        while (SafeXml.Read(reader, MaxDepth))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                line = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : line + 1;
                cells = [];
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = ColumnOf(reader.GetAttribute("r"), cells.Count);
                var (type, value) = (reader.GetAttribute("t"), "");
                value = TextOf(reader);
                while (cells.Count < column)
                {
                    cells.Add(new DelimitedCell("", line, cells.Count + 1));
                }

                cells.Add(new DelimitedCell(Value(type, value, rows.Count > 0 ? rows[0] : null, column), line, column + 1));
            }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && cells.Exists(static c => c.Text.Length > 0))
            {
                rows.Add(new DelimitedRow(line, Filled(cells, rows, line)));
            }
        }

        return rows;
    }

    // A sheet leaves out empty cells at the end of a row.
    private static List<DelimitedCell> Filled(List<DelimitedCell> cells, List<DelimitedRow> rows, int line)
    {
        while (rows.Count > 0 && cells.Count < rows[0].Cells.Count)
        {
            cells.Add(new DelimitedCell("", line, cells.Count + 1));
        }

        return cells;
    }

    private string Value(string? type, string value, DelimitedRow? header, int column)
    {
        if (type == "s")
        {
            return int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? shared[index] : "";
        }

        var isDate = header is not null && column < header.Cells.Count && header.Cells[column].Text.Trim().ToLowerInvariant() is "valid_from" or "valid_to";
        if (isDate && type is null or "n" && double.TryParse(value, CultureInfo.InvariantCulture, out var serial) && serial is > 60 and < 2_958_466)
        {
            // Day 60 is 1900-02-29, which never was: counting from 1899-12-30 is right for every later day.
            var origin = startsIn1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30);
            return origin.PlusDays((int)serial).ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);
        }

        return value;
    }
}
