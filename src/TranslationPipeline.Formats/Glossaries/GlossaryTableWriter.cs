using System.IO.Compression;
using System.Text;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>
/// Writes tables in one canonical way (sorted rows, UTF-8 without byte order mark, LF, quotes only where needed), so that a
/// file that did not change stays the same byte by byte and a changed one gives a small difference.
/// </summary>
public static class GlossaryTableWriter
{
    // YAML has no header, so its keys have an order of their own; the empty one stands for the languages, unknown ones come last.
    private static readonly string[] KeyOrder =
    [
        "id", "concept", "kind", "domain", "definition", "", "language", "term", "status", "given", "patronymic", "family", "valid_from", "valid_to",
        "note", "dnt", "case", "pos", "gender", "match", "replacement", "owner", "source",
    ];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of a file in the format that its extension tells: .csv, .tsv, .yaml or .xlsx.</summary>
    /// <exception cref="ArgumentException">Another extension.</exception>
    public static byte[] Write(GlossaryTable table, string extension)
    {
        ArgumentNullException.ThrowIfNull(table);
        return extension switch
        {
            ".csv" => Utf8.GetBytes(Delimited(table, ',')),
            ".tsv" or ".txt" => Utf8.GetBytes(Delimited(table, '\t')),
            ".yaml" or ".yml" => Utf8.GetBytes(Yaml(table)),
            ".xlsx" => Xlsx(table),
            _ => throw new ArgumentException($"'{extension}' is not a format of tables", nameof(extension)),
        };
    }

    private static string Delimited(GlossaryTable table, char separator)
    {
        var text = new StringBuilder();
        foreach (var comment in table.Comments)
        {
            text.Append(comment).Append('\n');
        }

        AppendRow(text, table.Columns, separator);
        foreach (var row in table.Sorted())
        {
            AppendRow(text, row, separator);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, char separator)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                text.Append(separator);
            }

            var cell = FormulaGuard.Protect(cells[i]);
            if (cell.AsSpan().IndexOfAny(separator, '"', '\n') >= 0 || cell.Contains('\r', StringComparison.Ordinal) || (i == 0 && cell.StartsWith('#')))
            {
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cell);
            }
        }

        text.Append('\n');
    }

    // A sequence of mappings; text is always quoted, so that NO stays a word and 1.10 keeps its zero.
    private static string Yaml(GlossaryTable table)
    {
        var text = new StringBuilder();
        var order = Enumerable.Range(0, table.Columns.Count).OrderBy(i => KeyRank(table.Columns[i])).ThenBy(i => table.Columns[i], StringComparer.Ordinal).ToArray();
        foreach (var row in table.Sorted())
        {
            var isFirst = true;
            foreach (var i in order)
            {
                if (row[i].Length == 0)
                {
                    continue;
                }

                text.Append(isFirst ? "- " : "  ").Append(table.Columns[i]).Append(": ");
                isFirst = false;
                if (table.Columns[i] is "dnt" or "case" && row[i] is "0" or "1")
                {
                    text.Append(row[i]);
                }
                else
                {
                    AppendQuoted(text, row[i]);
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static int KeyRank(string column)
    {
        var rank = Array.IndexOf(KeyOrder, column);
        return rank >= 0 ? rank : LanguageCodes.TryParse(column, out _) ? Array.IndexOf(KeyOrder, "") : KeyOrder.Length;
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static byte[] Xlsx(GlossaryTable table)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Add(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="glossary" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            var sheet = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            AppendSheetRow(sheet, table.Columns);
            foreach (var row in table.Sorted())
            {
                AppendSheetRow(sheet, row);
            }

            Add(archive, "xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());
        }

        return stream.ToArray();
    }

    // Text cells, dates too: a spreadsheet then shows what the file says.
    private static void AppendSheetRow(StringBuilder sheet, IReadOnlyList<string> cells)
    {
        sheet.Append("<row>");
        foreach (var cell in cells)
        {
            sheet.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(System.Security.SecurityElement.Escape(XmlCharacters.Replace(cell, out _))).Append("</t></is></c>");
        }

        sheet.Append("</row>");
    }

    // The same table always gives the same bytes: entries have a fixed time.
    private static void Add(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Utf8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }
}
