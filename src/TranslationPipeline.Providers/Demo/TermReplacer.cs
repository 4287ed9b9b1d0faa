using System.Text;
using TranslationPipeline.Providers.InlineCodes;

namespace TranslationPipeline.Providers.Demo;

/// <summary>Writes the target form for each whole-word occurrence of a term; inline codes and placeholders stay as they are.</summary>
internal static class TermReplacer
{
    /// <summary>The text of <paramref name="item"/> with its terms replaced from left to right, the longest one first where several begin.</summary>
    public static string Replace(TranslationItem item)
    {
        var text = item.Text;
        var terms = ByFirstCharacter(item);
        if (terms.Count == 0)
        {
            return text;
        }

        ItemCodes.TryRead(item, out var spans);
        var codes = spans.ConvertAll(static span => span.Range);
        var written = new StringBuilder(text.Length + 16);
        var code = 0;
        for (var at = 0; at < text.Length;)
        {
            while (code < codes.Count && codes[code].End <= at)
            {
                code++;
            }

            var limit = code < codes.Count ? codes[code].Start : text.Length;
            if (at >= limit)
            {
                written.Append(text, at, codes[code].End - at);
                at = codes[code].End;
            }
            else if (Find(terms, text, at, limit) is { } term)
            {
                written.Append(term.Target);
                at += term.Source.Length;
            }
            else
            {
                written.Append(text[at++]);
            }
        }

        return written.ToString();
    }

    private static Dictionary<char, TermPair[]> ByFirstCharacter(TranslationItem item) => item.Terms
        .Where(static term => term.Source.Length > 0)
        .GroupBy(static term => term.Source[0])
        .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static term => term.Source.Length).ToArray());

    private static TermPair? Find(Dictionary<char, TermPair[]> terms, string text, int at, int limit)
    {
        if (!terms.TryGetValue(text[at], out var candidates))
        {
            return null;
        }

        foreach (var term in candidates)
        {
            var end = at + term.Source.Length;
            if (end <= limit && text.AsSpan(at).StartsWith(term.Source, StringComparison.Ordinal) && !Joins(text, at) && !Joins(text, end))
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>True when a word goes on over the border at <paramref name="index"/>. Scripts written without spaces never join.</summary>
    private static bool Joins(string text, int index) =>
        index > 0 && index < text.Length && IsWordCharacter(text[index - 1]) && IsWordCharacter(text[index]);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) && c is not ((>= '\u0E00' and <= '\u0EFF') or (>= '\u2E80' and <= '\uDFFF'));
}
