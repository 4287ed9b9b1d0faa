using TranslationPipeline.Formats.Delimited;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Reads two columns without a header, as DeepL exports them; the file name tells the languages, e.g. <c>terms.en-ru.tsv</c>.</summary>
internal static class PairReader
{
    /// <summary>Reads from the current row on; false when the file name names no language pair.</summary>
    public static bool TryRead(string name, IEnumerator<DelimitedRow> rows, GlossaryBuilder builder, DiagnosticList diagnostics)
    {
        var isKnown = TryLanguages(name, out var source, out var target);
        if (!isKnown)
        {
            // A list of pairs by its shape: what can be said about its rows is said, but nothing is read.
            if (rows.Current.Cells.Count != 2 || !name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            diagnostics.Add("pair-languages", rows.Current.Line, 1, "the first line is not the header of a glossary, and the file name does not tell the two languages", "Write a header, or name the file like terms.en-ru.tsv; nothing was read");
        }

        var stem = Path.GetFileNameWithoutExtension(name);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        do
        {
            var row = rows.Current;
            if (row.IsBlank)
            {
                continue;
            }

            if (row.Cells.Count != 2 || row.Error is not null)
            {
                diagnostics.Add("field-count", row.Line, 1, $"the row has {row.Cells.Count} columns; a file without header has two, {source} and {target}", "Remove the separator inside the term; the row was left out");
                continue;
            }

            if (!isKnown && !row.Cells.Any(static c => string.IsNullOrWhiteSpace(c.Text)))
            {
                ReportDuplicate(row, seen, diagnostics);
                continue;
            }

            var terms = TermTextReader.Read(row.Cells[0], diagnostics).Select(text => new Term(source, text) { Line = row.Line })
                .Concat(TermTextReader.Read(row.Cells[1], diagnostics).Select(text => new Term(target, text) { Line = row.Line }))
                .ToList();
            if (!terms.Any(t => t.Language == source) || !terms.Any(t => t.Language == target))
            {
                diagnostics.Add("empty-term", row.Line, 1, "the row has no term on one side", "Fill in both columns; the row was left out");
                continue;
            }

            ReportDuplicate(row, seen, diagnostics);
            builder.Add(new Concept($"{stem}:{row.Line}"), terms);
        }
        while (rows.MoveNext());
        return true;
    }

    private static void ReportDuplicate(DelimitedRow row, Dictionary<string, int> seen, DiagnosticList diagnostics)
    {
        var source = row.Cells[0].Text.Trim();
        if (!seen.TryAdd(source, row.Line))
        {
            diagnostics.Add("duplicate-source", row.Line, 1, $"the source term '{source}' stands on line {seen[source]} already", "Keep one translation; DeepL refuses a glossary with both");
        }
    }

    private static bool TryLanguages(string name, out LanguageTag source, out LanguageTag target)
    {
        foreach (var part in Path.GetFileNameWithoutExtension(name).Split('.', '_'))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (dash > 0 && LanguageCodes.TryParse(part[..dash], out source) && LanguageCodes.TryParse(part[(dash + 1)..], out target))
            {
                return true;
            }
        }

        (source, target) = (LanguageTag.Und, LanguageTag.Und);
        return false;
    }
}
