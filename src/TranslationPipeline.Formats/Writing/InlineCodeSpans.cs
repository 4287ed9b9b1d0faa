namespace TranslationPipeline.Formats;

/// <summary>Where the inline codes of a segment stand in a text made from it.</summary>
internal static class InlineCodeSpans
{
    /// <summary>The codes that fit the source text, ascending.</summary>
    public static List<(InlineCode Code, TextRange Range)> InSource(SegmentResult segment)
    {
        var spans = new List<(InlineCode, TextRange)>();
        var at = 0;
        foreach (var code in segment.InlineCodes.OrderBy(static c => c.Range.Start))
        {
            if (code.Range.Start >= at && code.Range.End <= segment.NormalizedText.Length && !code.Range.IsEmpty)
            {
                spans.Add((code, code.Range));
                at = code.Range.End;
            }
        }

        return spans;
    }

    /// <summary>The same codes in a target text, found by their characters; empty unless every one is there, so that pairs stay whole.</summary>
    public static List<(InlineCode Code, TextRange Range)> InTarget(SegmentResult segment, string target)
    {
        var spans = new List<(InlineCode Code, TextRange Range)>();
        foreach (var (code, range) in InSource(segment))
        {
            var literal = range.Of(segment.NormalizedText);
            var at = target.IndexOf(literal, StringComparison.Ordinal);
            while (at >= 0 && spans.Any(s => s.Range.Overlaps(TextRange.At(at, literal.Length))))
            {
                at = target.IndexOf(literal, at + 1, StringComparison.Ordinal);
            }

            if (at < 0)
            {
                return [];
            }

            spans.Add((code, TextRange.At(at, literal.Length)));
        }

        spans.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return spans;
    }
}
