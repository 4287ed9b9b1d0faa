using System.Buffers;
using TranslationPipeline.Normalization.Protection;

namespace TranslationPipeline.Normalization;

/// <summary>
/// The parts of a text that no pass may edit: URLs, e-mail addresses, handles, hashtags, code, placeholders, tags, file
/// names and paths, version numbers, and what an author marked as written so with (sic).
/// </summary>
internal static class ProtectedRanges
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create("@#{%<$\\`/._[(（");

    /// <summary>Finds them in one pass; ascending, not overlapping.</summary>
    public static IReadOnlyList<TextRange> Find(string text)
    {
        var first = text.AsSpan().IndexOfAny(Triggers);
        if (first < 0)
        {
            return [];
        }

        List<TextRange>? found = null;
        var at = first;
        while (at < text.Length)
        {
            var range = text[at] switch
            {
                '`' => CodeRanges.Backticks(text, at),
                '{' => CodeRanges.Braces(text, at, at),
                '$' => CodeRanges.Dollar(text, at),
                '%' => CodeRanges.Percent(text, at),
                '<' => CodeRanges.Tag(text, at),
                '[' or '(' or '（' => SicRanges.Find(text, at),
                '.' when !IsInsideToken(text, at) => default,
                _ => TokenRanges.Find(text, at, found is { Count: > 0 } ? found[^1].End : 0, out at),
            };
            if (!range.IsEmpty)
            {
                (found ??= []).Add(range);
                at = Math.Max(at, range.End - 1);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Triggers);
            if (next < 0)
            {
                break;
            }

            at += 1 + next;
        }

        return found is null ? [] : Merge(found);
    }

    /// <summary>Sorts ranges and joins those that overlap.</summary>
    public static IReadOnlyList<TextRange> Merge(List<TextRange> ranges)
    {
        var isReady = true;
        for (var i = 1; i < ranges.Count; i++)
        {
            isReady &= ranges[i].Start >= ranges[i - 1].End;
        }

        if (isReady)
        {
            return ranges;
        }

        ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var merged = new List<TextRange>(ranges.Count);
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start < merged[^1].End)
            {
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else if (!range.IsEmpty)
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static bool IsInsideToken(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);
}
