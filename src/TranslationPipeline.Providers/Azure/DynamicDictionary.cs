using System.Net;
using System.Text;

namespace TranslationPipeline.Providers.Azure;

/// <summary>Marks terms with the translation they must have: <c>&lt;mstrans:dictionary translation="…"&gt;…&lt;/mstrans:dictionary&gt;</c>.</summary>
internal static class DynamicDictionary
{
    /// <summary>The text of <paramref name="item"/> with each term marked, the longest one first where several begin; inside inline codes nothing is.</summary>
    public static string Mark(TranslationItem item)
    {
        var terms = item.Terms.Where(static t => t.Source.Length > 0).OrderByDescending(static t => t.Source.Length).ToList();
        if (terms.Count == 0)
        {
            return item.Text;
        }

        var marked = new StringBuilder();
        for (var at = 0; at < item.Text.Length;)
        {
            var term = item.InlineCodes.Any(c => c.Range.Start <= at && at < c.Range.End) ? null
                : terms.Find(t => item.Text.AsSpan(at).StartsWith(t.Source, StringComparison.Ordinal) && IsWord(item.Text, at, t.Source.Length));
            if (term is null)
            {
                marked.Append(item.Text[at++]);
                continue;
            }

            marked.Append("<mstrans:dictionary translation=\"").Append(WebUtility.HtmlEncode(term.Target)).Append("\">").Append(term.Source).Append("</mstrans:dictionary>");
            at += term.Source.Length;
        }

        return marked.ToString();
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));
}
