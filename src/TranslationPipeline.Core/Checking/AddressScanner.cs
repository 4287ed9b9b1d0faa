using System.Buffers;

namespace TranslationPipeline.Checking;

/// <summary>Finds web and mail addresses, handles and hashtags: their numbers and words are not language.</summary>
internal static class AddressScanner
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(["http://", "https://", "www.", "@", "#"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Their ranges, ascending, not overlapping.</summary>
    public static List<TextRange> Scan(string text)
    {
        var ranges = new List<TextRange>();
        var from = 0;
        while (text.AsSpan(from).IndexOfAny(Openings) is var found and >= 0)
        {
            var start = from + found;
            var end = start + 1;
            if (text[start] == '@')
            {
                while (start > from && IsAddress(text[start - 1]))
                {
                    start--;
                }
            }

            while (end < text.Length && IsAddress(text[end]))
            {
                end++;
            }

            while (end > start + 1 && text[end - 1] is '.' or ',' or ':' or '?' or '!' or ')' or '\'')
            {
                end--;
            }

            if (end - start > 2 && !(text[start] == '#' && char.IsAsciiDigit(text[start + 1])))
            {
                ranges.Add(new TextRange(start, end));
            }

            from = Math.Max(end, from + found + 1);
        }

        return ranges;
    }

    private static bool IsAddress(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '-' or '_' or '~' or '?' or '&' or '=' or '%' or '#' or '+' or ',' or '!' or '(' or ')' or '\'';
}
