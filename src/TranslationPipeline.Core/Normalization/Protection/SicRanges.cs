using System.Buffers;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Protection;

/// <summary>Recognises (sic) and its sisters and protects the word or the quotation in front of it too.</summary>
internal static class SicRanges
{
    private const int MaxQuote = 300;
    private static readonly SearchValues<char> Openings = SearchValues.Create("“„«\"‘「『");
    private static readonly string[] Marks = [.. EmbeddedTable.Read("sic-marks.tsv", "language", "text", "source").Select(static row => row[1])];

    /// <summary>The range protected by the mark whose bracket stands at <paramref name="bracket"/>; empty when there is none.</summary>
    public static TextRange Find(string text, int bracket)
    {
        var inside = text.AsSpan(bracket + 1);
        foreach (var mark in Marks)
        {
            if (inside.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                var close = mark.Length;
                while (close < inside.Length && inside[close] is '!' or '?' or '.')
                {
                    close++;
                }

                if (close < inside.Length && inside[close] is ')' or ']' or '）')
                {
                    return new TextRange(MarkedStart(text, bracket), bracket + 1 + close + 1);
                }
            }
        }

        return default;
    }

    private static int MarkedStart(string text, int bracket)
    {
        var end = bracket;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > 0 && text[end - 1] is '”' or '“' or '»' or '"' or '’' or '」' or '』')
        {
            var open = text.AsSpan(Math.Max(0, end - MaxQuote), Math.Min(end, MaxQuote) - 1).LastIndexOfAny(Openings);
            return open < 0 ? end - 1 : Math.Max(0, end - MaxQuote) + open;
        }

        var start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && end - start < 60)
        {
            start--;
        }

        return start;
    }
}
