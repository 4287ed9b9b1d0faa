using System.Collections.Immutable;

namespace TranslationPipeline.Pipeline;

/// <summary>Makes and moves the segments of a unit so that they stay trimmed, in order and apart.</summary>
internal static class SegmentRanges
{
    /// <summary>Segments for ranges that the segment stage found; numbers are given later, when the document is whole.</summary>
    public static ImmutableArray<Segment> ToSegments(ImmutableArray<TextRange> ranges, Unit unit)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>(ranges.Length);
        foreach (var range in ranges)
        {
            if (range.Start < 0 || range.End > unit.Text.Length || range.Length <= 0 || (segments.Count > 0 && range.Start < segments[^1].Range.End))
            {
                throw new ArgumentException($"segment {range} is empty, overlaps another or lies outside the text");
            }

            segments.Add(new Segment { Number = segments.Count + 1, Range = range, Language = unit.Language });
        }

        return segments.MoveToImmutable();
    }

    /// <summary>Moves segments through an edit; a segment that the edit emptied is dropped.</summary>
    public static ImmutableArray<Segment> Move(ImmutableArray<Segment> segments, RangeMap map, string text)
    {
        var moved = ImmutableArray.CreateBuilder<Segment>(segments.Length);
        var from = 0;
        foreach (var segment in segments)
        {
            var range = map.ToTarget(segment.Range);
            range = Trim(text, new TextRange(Math.Max(from, range.Start), Math.Min(range.End, text.Length)));
            if (range.Length > 0)
            {
                moved.Add(segment with { Range = range });
                from = range.End;
            }
        }

        return moved.ToImmutable();
    }

    /// <summary>The range without white space at its borders.</summary>
    public static TextRange Trim(string text, TextRange range)
    {
        var start = range.Start;
        var end = Math.Max(range.Start, range.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
