using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>
/// Three-way merge of glossaries by row and field instead of by line: two editors who change different fields, or add
/// different variants to one field, both keep their work. What truly contradicts is kept once and reported.
/// </summary>
public static class GlossaryMerge
{
    /// <summary>Merges.</summary>
    /// <param name="ancestor">The version both began with.</param>
    /// <param name="ours">Our version; its columns and comments come first.</param>
    /// <param name="theirs">The other version.</param>
    public static GlossaryMergeResult Merge(GlossaryTable ancestor, GlossaryTable ours, GlossaryTable theirs)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        var columns = ours.Columns.Concat(theirs.Columns.Where(c => ours.IndexOf(c) < 0)).ToList();
        var table = new GlossaryTable(columns);
        foreach (var comment in ours.Comments.Concat(theirs.Comments.Where(c => !ours.Comments.Contains(c) && !ancestor.Comments.Contains(c))))
        {
            table.Comments.Add(comment);
        }

        var conflicts = ImmutableArray.CreateBuilder<GlossaryConflict>();
        var (b, o, t) = (ancestor.ByKey(), ours.ByKey(), theirs.ByKey());
        foreach (var key in o.Keys.Concat(t.Keys.Where(k => !o.ContainsKey(k))))
        {
            var old = b.TryGetValue(key, out var row) ? Cells(ancestor, row, columns) : null;
            var mine = o.TryGetValue(key, out row) ? Cells(ours, row, columns) : null;
            var other = t.TryGetValue(key, out row) ? Cells(theirs, row, columns) : null;
            if (mine is not null && other is not null)
            {
                table.AddRow(MergeRow(key, columns, old, mine, other, conflicts));
            }
            else if (KeepAlone(key, old, mine, other, conflicts) is { } kept)
            {
                table.AddRow(kept);
            }
        }

        return new GlossaryMergeResult(table, conflicts.ToImmutable());
    }

    private static string[] Cells(GlossaryTable table, string[] row, List<string> columns) => [.. columns.Select(c => table.Cell(row, c))];

    // One side has no such row: it is new on the other side, or was deleted here.
    private static string[]? KeepAlone(string key, string[]? old, string[]? mine, string[]? other, ImmutableArray<GlossaryConflict>.Builder conflicts)
    {
        var present = mine ?? other!;
        if (old is null)
        {
            return present;
        }

        if (present.AsSpan().SequenceEqual(old))
        {
            return null;
        }

        conflicts.Add(mine is null ? new GlossaryConflict(key, "*", "(deleted)", "(changed; kept)") : new GlossaryConflict(key, "*", "(changed; kept)", "(deleted)"));
        return present;
    }

    private static string[] MergeRow(string key, List<string> columns, string[]? old, string[] mine, string[] other, ImmutableArray<GlossaryConflict>.Builder conflicts)
    {
        var merged = new string[columns.Count];
        for (var i = 0; i < merged.Length; i++)
        {
            var before = old?[i] ?? "";
            if (mine[i] == other[i] || other[i] == before)
            {
                merged[i] = mine[i];
            }
            else if (mine[i] == before)
            {
                merged[i] = other[i];
            }
            else if (MergeList(columns[i], before, mine[i], other[i]) is { } list)
            {
                merged[i] = list;
            }
            else
            {
                merged[i] = mine[i];
                conflicts.Add(new GlossaryConflict(key, columns[i], mine[i], other[i]));
            }
        }

        return merged;
    }

    // Terms of one language: additions and removals of both sides hold as long as they agree on the preferred one.
    private static string? MergeList(string column, string before, string mine, string other)
    {
        if (!LanguageCodes.TryParse(column, out _) || before.Length == 0)
        {
            return null;
        }

        var (b, m, o) = (Split(before), Split(mine), Split(other));
        if (m.Count == 0 || o.Count == 0 || (m[0] != o[0] && m[0] != b[0] && o[0] != b[0]))
        {
            return null;
        }

        var first = m[0] != b[0] ? m[0] : o[0];
        var all = m.Concat(o).Where(term => !b.Contains(term) || (m.Contains(term) && o.Contains(term))).Prepend(first).Distinct();
        return string.Join('|', all);
    }

    private static List<string> Split(string cell) => [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
