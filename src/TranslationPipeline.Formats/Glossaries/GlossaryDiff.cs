namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Compares two versions of a glossary by row and field.</summary>
public static class GlossaryDiff
{
    /// <summary>The differences, by row in the order of the new version, removed rows last.</summary>
    public static IEnumerable<GlossaryChange> Compare(GlossaryTable before, GlossaryTable after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.ByKey();
        var current = after.ByKey();
        foreach (var (key, row) in current)
        {
            if (!old.TryGetValue(key, out var previous))
            {
                yield return new GlossaryChange(key, "added", null, "", Summary(after, row));
                continue;
            }

            foreach (var column in after.Columns.Union(before.Columns))
            {
                var (a, b) = (before.Cell(previous, column), after.Cell(row, column));
                if (a != b)
                {
                    yield return new GlossaryChange(key, "changed", column, a, b);
                }
            }
        }

        foreach (var (key, row) in old.Where(pair => !current.ContainsKey(pair.Key)))
        {
            yield return new GlossaryChange(key, "removed", null, Summary(before, row), "");
        }
    }

    private static string Summary(GlossaryTable table, string[] row) =>
        string.Join("; ", table.Columns.Select((c, i) => (c, row[i])).Where(static p => p.Item2.Length > 0 && p.c is not ("id" or "concept" or "note" or "source" or "dnt" or "case")).Select(static p => $"{p.c}: {p.Item2}"));
}
