namespace TranslationPipeline.Segmentation;

/// <summary>Short quotations and brackets inside a sentence: marks inside of them do not end it.</summary>
internal static class Brackets
{
    private const int Reach = 120;

    /// <summary>True when <paramref name="at"/> lies in brackets, or in a quotation that began inside of the segment, that close soon.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the segment begins.</param>
    /// <param name="at">Behind the mark and what closes with it.</param>
    /// <param name="evenAtStart">A quotation at the very start counts too.</param>
    /// <param name="isQuotation">A quotation, not brackets.</param>
    public static bool IsInside(string text, int start, int at, bool evenAtStart, out bool isQuotation)
    {
        isQuotation = false;
        var from = Math.Max(start, at - Reach);
        var depth = 0;
        var quotes = 0;
        for (var i = at - 1; i >= from; i--)
        {
            switch (text[i])
            {
                case ')' or ']':
                    depth++;
                    break;
                case '(' or '[' when depth > 0:
                    depth--;
                    break;
                case '(' or '[':
                    return Closes(text, at, text[i] == '(' ? ')' : ']');
                case '»' or '”':
                    quotes++;
                    break;
                case '"':
                    if (CountNeutral(text, start, at) % 2 == 1 && i > start + 1)
                    {
                        isQuotation = true;
                        return Closes(text, at, '"');
                    }

                    return false;
                case '«' or '“' or '„' when quotes > 0:
                    quotes--;
                    break;
                case '«' or '“' or '„' when i > start || evenAtStart:
                    isQuotation = true;
                    return Closes(text, at, text[i] == '«' ? '»' : text[i] == '„' ? '“' : '”');
            }
        }

        return false;
    }

    private static bool Closes(string text, int at, char closing)
    {
        var end = Math.Min(text.Length, at + Reach);
        for (var i = at; i < end; i++)
        {
            if (text[i] == closing)
            {
                return true;
            }

            if (text[i] == '\n' && i + 1 < end && text[i + 1] is '\n' or '\r')
            {
                return false;
            }
        }

        return false;
    }

    private static int CountNeutral(string text, int start, int at)
    {
        var count = 0;
        for (var i = Math.Max(start, at - (4 * Reach)); i < at; i++)
        {
            count += text[i] == '"' ? 1 : 0;
        }

        return count;
    }
}
