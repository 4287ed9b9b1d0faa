using System.Buffers;

namespace TranslationPipeline.Formats;

/// <summary>
/// Keeps spreadsheets from running text as a formula (OWASP "CSV Injection"). Reversible: an apostrophe is put before text
/// that begins like a formula, after any apostrophes that stand there already.
/// </summary>
public static class FormulaGuard
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>The text as it is written to a cell.</summary>
    public static string Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsLikeFormula(text) ? "'" + text : text;
    }

    /// <summary>The text that <see cref="Protect"/> was given.</summary>
    public static string Restore(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == '\'' && IsLikeFormula(cell) ? cell[1..] : cell;
    }

    private static bool IsLikeFormula(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && FormulaStarts.Contains(text[first]);
    }
}
