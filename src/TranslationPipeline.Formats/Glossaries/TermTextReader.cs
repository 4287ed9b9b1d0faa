using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Reads the words of a term cell: several terms are separated by <c>|</c>; each is read without white space around it.</summary>
internal static class TermTextReader
{
    /// <summary>The terms of a cell; a damaged cell is reported and gives none.</summary>
    public static IEnumerable<string> Read(DelimitedCell cell, DiagnosticList diagnostics)
    {
        if (cell.Text.Length == 0)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(cell.Text))
        {
            diagnostics.Add("empty-term", cell.Line, cell.Column, "the term is only white space", "Write the term or empty the cell");
            yield break;
        }

        if (cell.Text.AsSpan().IndexOfAnyInRange('\0', '\u001F') is var control && control >= 0 && cell.Text[control] is not ('\n' or '\r' or '\t'))
        {
            diagnostics.Add("control-character", cell.Line, cell.Column + control, $"the term has a control character (U+{(int)cell.Text[control]:X4})", "Delete it; the term was left out");
            yield break;
        }

        if (cell.Text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            diagnostics.Add("damaged-term", cell.Line, cell.Column, "the term has damaged characters (U+FFFD)", "Write the term again; it was left out");
            yield break;
        }

        if (char.IsWhiteSpace(cell.Text[0]) || char.IsWhiteSpace(cell.Text[^1]))
        {
            diagnostics.Add("white-space", cell.Line, cell.Column, $"the term '{cell.Text.Trim()}' has white space around it", "Delete the white space; the term was read without it");
        }

        if (!cell.Text.Contains('|', StringComparison.Ordinal) && cell.Text[0] != '\'' && !char.IsWhiteSpace(cell.Text[0]) && !char.IsWhiteSpace(cell.Text[^1]))
        {
            yield return Checked(cell.Text, cell, diagnostics);
            yield break;
        }

        foreach (var part in FormulaGuard.Restore(cell.Text).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Checked(part, cell, diagnostics);
        }
    }

    // A mark after a letter. string.IsNormalized cannot tell: it is always true when the program runs without culture data.
    private static string Checked(string term, DelimitedCell cell, DiagnosticList diagnostics)
    {
        if (term.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') > 0)
        {
            diagnostics.Add("not-nfc", cell.Line, cell.Column, $"the term '{term}' is not in Unicode normal form C", "Save the file with composed characters; both forms match alike");
        }

        return term;
    }
}
