namespace TranslationPipeline.Formats.Glossaries;

/// <summary>Finds what a person probably meant: the known name at the smallest edit distance.</summary>
internal static class NearestName
{
    /// <summary>The nearest of <paramref name="known"/>, or null when none is near: at most two edits and a third of the letters.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > 40)
        {
            return null;
        }

        var allowed = Math.Clamp(written.Length / 3, 1, 2);
        return known.Select(name => (name, distance: Distance(written.ToLowerInvariant(), name)))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(static pair => pair.distance).ThenBy(static pair => pair.name, StringComparer.Ordinal)
            .Select(static pair => pair.name)
            .FirstOrDefault();
    }

    /// <summary><c> (did you mean 'x'?)</c>, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> known) =>
        Of(written, known) is { } name ? $" (did you mean '{name}'?)" : "";

    // Optimal string alignment: an exchange of neighbours is one edit.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
