using System.Buffers;
using TranslationPipeline.Normalization;

namespace TranslationPipeline.Glossaries;

/// <summary>Terms are not looked for inside of URLs, e-mail addresses, handles, hashtags, file names, placeholders and code.</summary>
internal static class WrittenAddress
{
    private const int Farthest = 100;

    private static readonly SearchValues<char> Marks = SearchValues.Create("@#/\\_{}[]<>%$`.=&");

    /// <summary>True when the range is a part, and not the whole, of something of the kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">A term found in it.</param>
    /// <param name="all">What <see cref="ProtectedRanges"/> finds in the text; found out when first needed.</param>
    public static bool Covers(string text, TextRange range, ref IReadOnlyList<TextRange>? all)
    {
        if (StandsFree(text, range) || !HasMark(text, range))
        {
            return false;
        }

        foreach (var address in all ??= ProtectedRanges.Find(text))
        {
            if (address.Start > range.Start)
            {
                break;
            }

            if (address.Contains(range) && address.Length > range.Length)
            {
                return true;
            }
        }

        return false;
    }

    // White space before, white space or a mark of punctuation and white space after: nearly always.
    private static bool StandsFree(string text, TextRange range) =>
        (range.Start == 0 || text[range.Start - 1] is ' ' or '\n')
        && (range.End == text.Length || text[range.End] is ' ' or '\n' or ';' or '!' or '?'
            || (text[range.End] is ',' or '.' or ':' && (range.End + 1 == text.Length || text[range.End + 1] is ' ' or '\n')));

    // A mark in the same run of characters without white space; a full stop only before a letter or digit.
    private static bool HasMark(string text, TextRange range)
    {
        var start = range.Start;
        while (start > 0 && range.Start - start < Farthest && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = range.End;
        while (end < text.Length && end - range.End < Farthest && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var run = text.AsSpan(start, end - start);
        for (var at = run.IndexOfAny(Marks); at >= 0;)
        {
            if (run[at] != '.' || (at + 1 < run.Length && char.IsLetterOrDigit(run[at + 1])))
            {
                return true;
            }

            var next = run[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
