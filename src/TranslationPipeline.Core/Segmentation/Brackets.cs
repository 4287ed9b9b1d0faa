using System.Buffers;

namespace TranslationPipeline.Segmentation;

/// <summary>Quotations and brackets inside a sentence: marks inside of them do not end it.</summary>
/// <remarks>
/// Which side a quotation mark is of is read from the white space around it and not from its shape, because languages (« » » « „ “ ” ”)
/// and damaged text disagree about shapes; only where that does not tell, the shape does.
/// </remarks>
internal static class Brackets
{
    // A quotation longer than this is cut into its sentences.
    private const int Reach = 400;
    private const int BracketReach = 120;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()[]\"«»“”„‟＂");

    /// <summary>True when <paramref name="at"/> lies in brackets or in a quotation that began inside of the segment and closes soon.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the segment begins.</param>
    /// <param name="at">Behind the mark and what closes with it.</param>
    /// <param name="isQuotation">A quotation, not brackets.</param>
    public static bool IsInside(string text, int start, int at, out bool isQuotation)
    {
        isQuotation = false;
        var from = Math.Max(start, at - Reach);
        var (brackets, quotes) = (0, 0);
        for (var i = text.AsSpan(from, at - from).LastIndexOfAny(Marks); i >= 0; i = text.AsSpan(from, i).LastIndexOfAny(Marks))
        {
            var mark = from + i;
            switch (text[mark])
            {
                case ')' or ']':
                    brackets++;
                    break;
                case '(' or '[' when brackets > 0:
                    brackets--;
                    break;
                case '(' or '[':
                    return at - mark <= BracketReach && ClosesBracket(text, at, text[mark] == '(' ? ')' : ']');
                default:
                    var side = SideOf(text, mark);
                    if (side > 0 && quotes == 0)
                    {
                        isQuotation = true;
                        return ClosesQuotation(text, at, mark + Reach);
                    }

                    quotes -= side;
                    break;
            }
        }

        return false;
    }

    // 1 opens, -1 closes, 0 unknown.
    private static int SideOf(string text, int index)
    {
        var spaceBefore = index == 0 || char.IsWhiteSpace(text[index - 1]) || text[index - 1] is '(' or '[' or '-' or '–' or '—' or '\'' or '‘' or '/' || Marks.Contains(text[index - 1]);
        var spaceBehind = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]) || text[index + 1] is '.' or ',' or '!' or '?' or ';' or ':' or ')' or ']' or '-' or '–' or '—' or '…' or '/' || Marks.Contains(text[index + 1]);
        return (spaceBefore, spaceBehind) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            (true, true) when (index > 0 && !char.IsWhiteSpace(text[index - 1])) != (index + 1 < text.Length && !char.IsWhiteSpace(text[index + 1])) && text[index] is not ('«' or '„') => -1,
            _ => text[index] switch { '«' or '“' or '„' => spaceBefore ? 1 : 0, '»' or '”' => spaceBehind ? -1 : 0, _ => 0 },
        };
    }

    private static bool ClosesQuotation(string text, int at, int limit)
    {
        var end = Math.Min(text.Length, limit);
        var depth = 0;
        for (var i = at; i < end; i++)
        {
            var found = text.AsSpan(i, end - i).IndexOfAny(Marks);
            if (found < 0)
            {
                return false;
            }

            if (HasBlankLine(text.AsSpan(i, found)))
            {
                return false;
            }

            i += found;
            if (text[i] is '(' or ')' or '[' or ']')
            {
                continue;
            }

            depth += SideOf(text, i);
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ClosesBracket(string text, int at, char closing)
    {
        var span = text.AsSpan(at, Math.Min(BracketReach, text.Length - at));
        var found = span.IndexOf(closing);
        return found >= 0 && !HasBlankLine(span[..found]);
    }

    private static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf('\n'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\n'))
        {
            text = text[(i + 1)..];
            if (text.Length > 0 && text[0] is '\n' or '\r')
            {
                return true;
            }
        }

        return false;
    }
}
