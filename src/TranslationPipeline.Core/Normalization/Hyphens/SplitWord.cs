using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Hyphens;

/// <summary>Two runs of letters around one hyphen, with or without a line break behind it.</summary>
/// <param name="First">Letters in front of the hyphen.</param>
/// <param name="Hyphen">Where the hyphen stands.</param>
/// <param name="Second">Letters behind it; they begin in lower case.</param>
/// <param name="HasLineBreak">One line break stands between the hyphen and the second part.</param>
internal readonly record struct SplitWord(TextRange First, int Hyphen, TextRange Second, bool HasLineBreak)
{
    private const int MaxPart = 30;

    /// <summary>The split word around a hyphen; null when the hyphen has another use.</summary>
    public static SplitWord? Find(string text, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && char.IsLetter(text[start - 1]) && hyphen - start <= MaxPart)
        {
            start--;
        }

        var second = hyphen + 1;
        var breaks = 0;
        while (second < text.Length && second - hyphen < MaxPart && (text[second] is '\n' or '\r' || (text[second] == ' ' && (breaks > 0 || IsBeforeBreak(text, second)))))
        {
            breaks += text[second] == '\n' ? 1 : 0;
            second++;
        }

        var end = second;
        while (end < text.Length && char.IsLetter(text[end]) && end - second <= MaxPart)
        {
            end++;
        }

        if (start == hyphen || end == second || breaks > 1 || !char.IsLower(text[second]) || IsJoinedBefore(text, start) || IsJoinedAfter(text, end)
            || Scripts.Of(text[hyphen - 1]) != Scripts.Of(text[second]))
        {
            return null;
        }

        return new SplitWord(new TextRange(start, hyphen), hyphen, new TextRange(second, end), breaks == 1);
    }

    private static bool IsBeforeBreak(string text, int at)
    {
        var limit = Math.Min(text.Length, at + MaxPart);
        while (at < limit && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && text[at] is '\n' or '\r';
    }

    private static bool IsJoinedBefore(string text, int start) =>
        start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '‐' or '–' or '\'' or '’' or '.' or '@' or '_' or '/' or '#' or '&');

    private static bool IsJoinedAfter(string text, int end) =>
        end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '‐' or '–' or '_' or '/' or '@' or '&' && (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))));
}
