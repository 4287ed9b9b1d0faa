using System.Buffers;

namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Finds the quotation marks of a text with their neighbours. Apostrophes, single quotes and inches are left out.</summary>
internal static class QuoteScanner
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„‟«»‹›\"「」『』《》");

    /// <summary>Index of the first mark, or -1: the only question most texts are asked.</summary>
    public static int First(ReadOnlySpan<char> text) => text.IndexOfAny(Marks);

    /// <summary>All marks outside protected ranges, ascending.</summary>
    public static List<QuoteMark> Scan(PassInput input, int first)
    {
        var text = input.Text;
        var marks = new List<QuoteMark>();
        for (var at = first; at >= 0 && at < text.Length;)
        {
            if (!input.IsProtected(at) && !IsOther(text, at))
            {
                marks.Add(new QuoteMark(at, text[at], Left(text, at), Right(text, at)));
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return marks;
    }

    // Inches and seconds (5'10"), Hebrew gershayim (צה"ל), doubled straight marks used as one.
    private static bool IsOther(string text, int at)
    {
        if (text[at] is not ('"' or '”'))
        {
            return false;
        }

        var before = at > 0 ? text[at - 1] : ' ';
        var behind = at + 1 < text.Length ? text[at + 1] : ' ';
        if (IsHebrew(before) && IsHebrew(behind))
        {
            return true;
        }

        // 5'10" and 40°26'46": a digit in front and a foot or minute sign in the same number.
        if (!char.IsAsciiDigit(before))
        {
            return false;
        }

        var start = at - 1;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or ','))
        {
            start--;
        }

        return start > 0 && text[start - 1] is '\'' or '’' or '′' && start > 1 && char.IsAsciiDigit(text[start - 2]);
    }

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';

    private static QuoteSide Left(string text, int at)
    {
        if (at == 0)
        {
            return QuoteSide.Edge;
        }

        var side = SideOf(text[at - 1]);
        if (side != QuoteSide.Space)
        {
            return side;
        }

        var start = at - 1;
        while (start > 0 && text[start - 1] == ' ')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r' ? QuoteSide.Edge : QuoteSide.Space;
    }

    private static QuoteSide Right(string text, int at)
    {
        if (at + 1 == text.Length)
        {
            return QuoteSide.Edge;
        }

        var side = SideOf(text[at + 1]);
        if (side != QuoteSide.Space)
        {
            return side;
        }

        var end = at + 1;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end == text.Length || text[end] is '\n' or '\r' ? QuoteSide.Edge : QuoteSide.Space;
    }

    private static QuoteSide SideOf(char c) => c switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' => QuoteSide.Edge,
        ' ' => QuoteSide.Space,
        '\t' or '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\u2007' or '\u200A' or '\u2008' => QuoteSide.FixedSpace,
        '(' or '[' or '{' or '¿' or '¡' => QuoteSide.Opening,
        ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '،' or '؛' or '؟' or '।' => QuoteSide.Closing,
        '.' or '…' => QuoteSide.Stop,
        '-' or '‐' or '‑' or '–' or '—' or '―' or '/' or '|' or '*' or '\\' or '·' or '•' => QuoteSide.Dash,
        '\'' or '’' or '‘' or '‚' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '"' or '「' or '」' or '『' or '』' or '《' or '》' or '`' or '´' => QuoteSide.Quote,
        >= '\u3000' and <= '\u9FFF' or >= '\uFF01' and <= '\uFF60' => QuoteSide.Wide,
        _ => QuoteSide.Word,
    };
}
