using System.Text;

namespace TranslationPipeline.Formats.Delimited;

/// <summary>
/// Cuts CSV, semicolon CSV and TSV (RFC 4180; quotes are understood in TSV as well, as spreadsheets write them) into
/// records. One pass, linear in the length of the text; line ends may be LF, CR LF or CR.
/// </summary>
/// <remarks>
/// An unclosed quote would swallow the rest of a file. The first one found ends with its line, is reported on its record,
/// and from there on quoted fields must close on their own line: what follows is still read.
/// </remarks>
public sealed class DelimitedReader
{
    /// <summary>Longest field, in UTF-16 code units; what is over is left out.</summary>
    public const int MaxCellCharacters = 1_000_000;

    /// <summary>Most fields of one record; what is over is left out.</summary>
    public const int MaxCells = 1_024;

    private readonly string text;
    private readonly char separator;
    private readonly StringBuilder buffer = new();
    private readonly CellPool pool = new();
    private int position;
    private int line = 1;
    private int lineStart;
    private int width = 8;
    private bool singleLineQuotes;
    private DelimitedError? error;

    private DelimitedReader(string text, char separator)
    {
        this.text = text;
        this.separator = separator;
        position = text.StartsWith('\uFEFF') ? 1 : 0;
        lineStart = position;
    }

    private int Column => position - lineStart + 1;

    /// <summary>Reads all records, blank lines left out.</summary>
    /// <param name="text">The decoded file; a byte order mark at its start is skipped.</param>
    /// <param name="separator">What separates fields: <c>,</c>, <c>;</c> or a tab.</param>
    public static IEnumerable<DelimitedRow> Read(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new DelimitedReader(text, separator);
        while (reader.NextRow() is { } row)
        {
            if (row.Cells.Count > 1 || row.Cells[0].Text.Length > 0)
            {
                yield return row;
            }
        }
    }

    /// <summary>The separator that the first line with content uses most outside quotes; a comma when it has none.</summary>
    public static char DetectSeparator(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int commas = 0, semicolons = 0, tabs = 0;
        var quoted = false;
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    commas++;
                    break;
                case ';' when !quoted:
                    semicolons++;
                    break;
                case '\t' when !quoted:
                    tabs++;
                    break;
            }

            if (c is '\n' or '\r' && commas + semicolons + tabs > 0)
            {
                break;
            }
        }

        return tabs > 0 && tabs >= Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private DelimitedRow? NextRow()
    {
        if (position >= text.Length)
        {
            return null;
        }

        error = null;
        var firstLine = line;
        var cells = new List<DelimitedCell>(width);
        while (true)
        {
            var cell = NextCell();
            if (cells.Count < MaxCells)
            {
                cells.Add(cell);
            }
            else
            {
                error ??= new DelimitedError(DelimitedErrorKind.TooManyCells, cell.Line, cell.Column);
            }

            if (position >= text.Length || text[position] != separator)
            {
                break;
            }

            position++;
        }

        SkipLineEnd();
        width = cells.Count;
        return new DelimitedRow(firstLine, cells) { Error = error };
    }

    private DelimitedCell NextCell()
    {
        var cellLine = line;
        var cellColumn = Column;
        buffer.Clear();
        var isQuoted = position < text.Length && text[position] == '"';
        if (isQuoted && !ReadQuoted(cellLine, cellColumn))
        {
            error ??= new DelimitedError(DelimitedErrorKind.UnclosedQuote, cellLine, cellColumn);
        }

        var start = position;
        var length = text.AsSpan(position).IndexOfAny(separator, '\n', '\r');
        position = length < 0 ? text.Length : position + length;
        if (!isQuoted && position - start <= MaxCellCharacters)
        {
            return new DelimitedCell(pool.Share(text.AsSpan(start, position - start)), cellLine, cellColumn);
        }

        Append(start, position, cellLine, cellColumn);
        return new DelimitedCell(buffer.ToString(), cellLine, cellColumn);
    }

    // False when the quote does not close: the position is then back on the quote, which is read as a plain character.
    private bool ReadQuoted(int cellLine, int cellColumn)
    {
        var (opening, openingLine, openingLineStart) = (position, line, lineStart);
        position++;
        while (position < text.Length)
        {
            var next = text.AsSpan(position).IndexOfAny('"', '\n', '\r');
            if (next < 0)
            {
                break;
            }

            Append(position, position + next, cellLine, cellColumn);
            position += next;
            if (text[position] != '"')
            {
                if (singleLineQuotes)
                {
                    break;
                }

                var lineEnd = position;
                SkipLineEnd();
                Append(lineEnd, position, cellLine, cellColumn);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                buffer.Append('"');
                position += 2;
            }
            else
            {
                position++;
                if (position < text.Length && text[position] != separator && text[position] is not ('\n' or '\r'))
                {
                    if (line != openingLine)
                    {
                        break; // the quote of a later line, which opens a field there
                    }

                    error ??= new DelimitedError(DelimitedErrorKind.TextAfterQuote, line, Column);
                }

                return true;
            }
        }

        singleLineQuotes = true;
        buffer.Clear();
        (position, line, lineStart) = (opening, openingLine, openingLineStart);
        return false;
    }

    private void Append(int start, int end, int cellLine, int cellColumn)
    {
        var room = MaxCellCharacters - buffer.Length;
        if (end - start > room)
        {
            error ??= new DelimitedError(DelimitedErrorKind.CellTooLong, cellLine, cellColumn);
            end = start + Math.Max(0, room);
        }

        buffer.Append(text, start, end - start);
    }

    private void SkipLineEnd()
    {
        if (position >= text.Length)
        {
            return;
        }

        if (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n')
        {
            position++;
        }

        position++;
        line++;
        lineStart = position;
    }
}
