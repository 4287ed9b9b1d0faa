namespace TranslationPipeline.Segmentation;

/// <summary>Quotation marks and brackets that close a sentence and belong to it.</summary>
internal static class Closers
{
    /// <summary>Skips what closes at <paramref name="index"/>: marks written together, and a lone quote behind a space at the end of a paragraph.</summary>
    public static int Skip(string text, int index)
    {
        while (index < text.Length && (IsClosing(text[index]) || (IsNeutral(text[index]) && !StartsWord(text, index + 1))))
        {
            index++;
        }

        // "objects. “" before a blank line or the end: machine translation left the closing quote behind a space.
        var quote = index;
        while (quote < text.Length && text[quote] is ' ' or '\u00A0')
        {
            quote++;
        }

        if (quote > index && quote < text.Length && IsQuote(text[quote]))
        {
            var after = quote + 1;
            while (after < text.Length && text[after] is ' ' or '\u00A0')
            {
                after++;
            }

            if (after == text.Length || text[after] is '\n' or '\r' or '\u2028' or '\u2029')
            {
                return quote + 1;
            }
        }

        return index;
    }

    /// <summary>Any quotation mark.</summary>
    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '‚' or '\'' or '‹' or '›' or '「' or '」' or '『' or '』' or '＂';

    /// <summary>Quotes and brackets that only open.</summary>
    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '«' or '„' or '‚' or '‹' or '「' or '『' or '（' or '【' or '《' or '〈' or '¿' or '¡' or '“' or '‘' or '"' or '\'';

    private static bool IsClosing(char c) => c is ')' or ']' or '}' or '»' or '”' or '’' or '›' or '」' or '』' or '）' or '】' or '》' or '〉' or '］';

    private static bool IsNeutral(char c) => c is '"' or '\'' or '“' or '＂';

    private static bool StartsWord(string text, int index) => index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '[' or '(');
}
