using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Brings the rows of another glossary into one that editors keep.</summary>
public static class GlossaryImport
{
    /// <summary>Imports; rows meet by key, rows without ids of their own by the first language that both have.</summary>
    /// <param name="into">The glossary; not changed.</param>
    /// <param name="import">What comes.</param>
    /// <param name="replace">True: a field that differs takes the imported value; false: it stays and is reported.</param>
    public static GlossaryImportResult Apply(GlossaryTable into, GlossaryTable import, bool replace)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(import);
        var columns = into.Columns.Concat(import.Columns.Where(c => into.IndexOf(c) < 0 && import.Rows.Any(r => import.Cell(r, c).Length > 0))).ToList();
        var table = new GlossaryTable(columns);
        foreach (var comment in into.Comments)
        {
            table.Comments.Add(comment);
        }

        var rows = into.ByKey().ToDictionary(static p => p.Key, p => columns.Select(c => into.Cell(p.Value, c)).ToArray(), StringComparer.Ordinal);
        var keys = rows.Keys.ToList();
        var bySource = SourceTerms(into);
        var conflicts = ImmutableArray.CreateBuilder<GlossaryConflict>();
        int added = 0, changed = 0, unchanged = 0;
        foreach (var (key, row) in import.ByKey())
        {
            var cells = columns.Select(c => import.Cell(row, c)).ToArray();
            var known = rows.ContainsKey(key) ? key : SourceKey(import, row) is { } source ? bySource.GetValueOrDefault(source) : null;
            if (known is null)
            {
                rows.Add(key, cells);
                keys.Add(key);
                added++;
            }
            else if (Fill(known, rows[known], cells, columns, replace, conflicts))
            {
                changed++;
            }
            else
            {
                unchanged++;
            }
        }

        keys.ForEach(key => table.AddRow(rows[key]));
        return new GlossaryImportResult(table, added, changed, unchanged, conflicts.ToImmutable());
    }

    private static bool Fill(string key, string[] row, string[] cells, List<string> columns, bool replace, ImmutableArray<GlossaryConflict>.Builder conflicts)
    {
        var isChanged = false;
        for (var i = 0; i < columns.Count; i++)
        {
            if (cells[i].Length == 0 || cells[i] == row[i] || columns[i] is "id" or "concept" || (cells[i] == "0" && row[i].Length == 0))
            {
                continue;
            }

            if (row[i].Length > 0 && !replace)
            {
                conflicts.Add(new GlossaryConflict(key, columns[i], row[i], cells[i]));
                continue;
            }

            row[i] = cells[i];
            isChanged = true;
        }

        return isChanged;
    }

    private static Dictionary<string, string> SourceTerms(GlossaryTable table)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, row) in table.ByKey())
        {
            if (SourceKey(table, row) is { } source)
            {
                result.TryAdd(source, key);
            }
        }

        return result;
    }

    // Language and preferred term of the first language column, where the row is not one of a rival.
    private static string? SourceKey(GlossaryTable table, string[] row)
    {
        if (table.IsLong || table.Cell(row, "status") is "deprecated" or "forbidden")
        {
            return null;
        }

        for (var i = 0; i < table.Columns.Count; i++)
        {
            // "id" names the concept; Indonesian has no column of its own in this form.
            if (row[i].Length > 0 && table.Columns[i] != "id" && LanguageCodes.TryParse(table.Columns[i], out var language))
            {
                return $"{language} {row[i].Split('|')[0].Trim().ToLowerInvariant()} {table.Cell(row, "valid_from")}";
            }
        }

        return null;
    }
}
