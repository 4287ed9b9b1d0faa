using System.Collections.Immutable;
using System.Globalization;

namespace TranslationPipeline.Pipeline;

/// <summary>
/// Cuts plain text into units: blocks between blank lines, and lines inside a block unless they are one wrapped paragraph.
/// White space at the borders of a block belongs to its unit, so that it can be repaired; line ends do not.
/// </summary>
internal static class DocumentStructure
{
    // A line shorter than this that ends without punctuation was ended on purpose, not wrapped.
    private const int ShortestWrappedLine = 45;

    private const int LongestHeading = 120;

    /// <summary>Finds the units of <paramref name="text"/>.</summary>
    public static ImmutableArray<Unit> Split(string text)
    {
        var ranges = Blocks(text);
        var units = ImmutableArray.CreateBuilder<Unit>(ranges.Count);
        for (var i = 0; i < ranges.Count; i++)
        {
            var content = ranges[i].Of(text);
            units.Add(new Unit
            {
                Number = i + 1,
                Kind = i + 1 < ranges.Count && IsHeading(content) ? UnitKind.Heading : UnitKind.Paragraph,
                SourceRange = ranges[i],
                Text = content,
            });
        }

        return units.MoveToImmutable();
    }

    private static List<TextRange> Blocks(string text)
    {
        var blocks = new List<TextRange>();
        TextRange? open = null;
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var line = new TextRange(start, end);
            if (text.AsSpan(start, line.Length).IsWhiteSpace())
            {
                Close();
            }
            else if (open is { } block && Wraps(text.AsSpan(block.Start, block.Length), text.AsSpan(start, line.Length)))
            {
                open = block with { End = end };
            }
            else
            {
                Close();
                open = line;
            }

            start = end;
            if (start < text.Length)
            {
                start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (open is { } block)
            {
                blocks.Add(block);
            }

            open = null;
        }
    }

    private static bool Wraps(ReadOnlySpan<char> block, ReadOnlySpan<char> next)
    {
        var line = TrimInvisible(block[(block.LastIndexOfAny('\r', '\n') + 1)..]);
        next = TrimInvisible(next);
        if (line.IsEmpty || next.IsEmpty)
        {
            return false;
        }

        var splitsWord = line.Length > 1 && line[^1] is '-' or '\u2010' && char.IsLetter(line[^2]);
        return splitsWord || (line.Length >= ShortestWrappedLine && (char.IsLower(next[0]) || !EndsSentence(line)) && !IsListMark(next[0]));
    }

    // What nobody sees must not decide where a paragraph ends: it is repaired later.
    private static ReadOnlySpan<char> TrimInvisible(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsInvisible(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsInvisible(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsListMark(char c) => c is '-' or '*' or '•' or '–' or '—' or '#' or '|';

    private static bool IsHeading(string content)
    {
        var text = content.AsSpan().Trim();
        return text.Length is > 1 and <= LongestHeading
            && text.IndexOfAny('\r', '\n') < 0
            && !EndsSentence(text)
            && text[^1] is not (',' or ';' or ':' or '-' or '–' or '—' or '，' or '；' or '：')
            && text.IndexOfAny('。', '！', '？') < 0
            && ContainsLetter(text);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।')
            {
                return true;
            }

            var category = char.GetUnicodeCategory(c);
            var closes = category is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
                || c is '"' or '\'' or '„';
            if (!closes)
            {
                return false;
            }
        }

        return false;
    }

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
