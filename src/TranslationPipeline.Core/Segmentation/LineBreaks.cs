namespace TranslationPipeline.Segmentation;

/// <summary>Tells a line end that ends a heading, an address line or a list item from one that only wraps a sentence.</summary>
internal static class LineBreaks
{
    private const int ShortLine = 45;
    private const int ShortItem = 25;

    // Nobody wraps at more than this: the line end was meant.
    private const int LongLine = 100;

    /// <summary>True when the single line end between the line that ends at <paramref name="end"/> and the one that begins at <paramref name="next"/> ends a segment.</summary>
    public static bool Ends(string text, int end, int next)
    {
        // "a cold ␠\nnight": a space before the line end is how flowed text (RFC 3676) says that the line goes on.
        if (end == 0 || next >= text.Length)
        {
            return false;
        }

        var first = text.AsSpan(0, end).LastIndexOfAny('\n', '\r') + 1;
        var line = text.AsSpan(first, end - first).Trim();
        if (!HasLetterOrDigit(line))
        {
            return line.Length > 2;
        }

        var nextLine = text.AsSpan(next);
        var length = nextLine.IndexOfAny('\n', '\r');
        nextLine = length < 0 ? nextLine : nextLine[..length];
        if (line[^1] == ':' && line.Length < ShortItem && char.IsUpper(nextLine[0]))
        {
            return true;
        }

        if (line[^1] is ',' or ';' or '-' or '–' or '—' or '(' || line.Length is >= ShortLine and <= LongLine || text[end - 1] is ' ' or '\u00A0')
        {
            return false;
        }

        return char.IsUpper(nextLine[0]) || char.IsDigit(nextLine[0]) || (line.Length < ShortItem && nextLine.Length < ShortItem && length >= 0);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
