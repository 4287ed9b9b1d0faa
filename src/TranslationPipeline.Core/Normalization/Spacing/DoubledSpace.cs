namespace TranslationPipeline.Normalization.Spacing;

/// <summary>Two or more spaces where one is enough. Columns that are laid out with spaces stay.</summary>
internal static class DoubledSpace
{
    public static void Find(PassInput input, int from, int to, List<Edit> edits)
    {
        var text = input.Text;
        var first = text.AsSpan(from, to - from).IndexOf("  ", StringComparison.Ordinal);
        if (first < 0 || IsLayout(text))
        {
            return;
        }

        var at = from + first;
        while (at < to)
        {
            var end = at;
            while (end < to && text[end] == ' ')
            {
                end++;
            }

            // Indentation behind a line break is layout, too.
            if (at > 0 && !char.IsWhiteSpace(text[at - 1]) && (end == text.Length || !char.IsWhiteSpace(text[end]))
                && !input.IsProtected(new TextRange(at, end)))
            {
                edits.Add(new Edit(new TextRange(at + 1, end), "", "spacing.doubled", $"{end - at} spaces where one is enough"));
            }

            var next = text.AsSpan(end, to - end).IndexOf("  ", StringComparison.Ordinal);
            at = next < 0 ? to : end + next;
        }
    }

    // A table or a drawing: tabs, or several lines of which more than one has a gap of three spaces or more.
    private static bool IsLayout(string text)
    {
        if (text.Contains('\t', StringComparison.Ordinal))
        {
            return true;
        }

        var gaps = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            gaps += line.TrimStart(' ').Contains("   ", StringComparison.Ordinal) ? 1 : 0;
        }

        return gaps > 1;
    }
}
