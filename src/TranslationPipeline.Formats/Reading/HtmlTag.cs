using System.Buffers;

namespace TranslationPipeline.Formats;

/// <summary>One start or end tag.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="IsEnd">An end tag.</param>
/// <param name="IsSelfClosed">Ends with <c>/&gt;</c>.</param>
/// <param name="Attributes">What stands between name and end, as written.</param>
/// <param name="End">Index after the tag.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, bool IsSelfClosed, string Attributes, int End)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n/>");

    /// <summary>Reads the tag that begins at <paramref name="start"/>; one that is never closed reaches to the end of the text.</summary>
    public static HtmlTag Read(string html, int start)
    {
        var isEnd = html[start + 1] == '/';
        var at = start + (isEnd ? 2 : 1);
        var nameStart = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('>' or '/' or '<'))
        {
            at++;
        }

        var name = html[nameStart..at].ToLowerInvariant();
        var attributesStart = at;
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && at > attributesStart && PrecededByEquals(html, at))
            {
                quote = c;
            }
            else if (c == '>')
            {
                break;
            }
        }

        var attributes = html[attributesStart..at];
        return new HtmlTag(name, isEnd, attributes.EndsWith('/'), attributes, Math.Min(html.Length, at + 1));
    }

    /// <summary>The value of an attribute, entities decoded; null when it is not there.</summary>
    public string? Attribute(string name)
    {
        for (var at = 0; (at = Attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            var after = Attributes.AsSpan(at + name.Length).TrimStart();
            if ((at == 0 || char.IsWhiteSpace(Attributes[at - 1])) && after.StartsWith("="))
            {
                after = after[1..].TrimStart();
                var isQuoted = after.Length > 0 && after[0] is '"' or '\'';
                var value = isQuoted ? after[1..] : after;
                var end = isQuoted ? value.IndexOf(after[0]) : value.IndexOfAny(Ends);
                return HtmlEntities.Decode((end < 0 ? value : value[..end]).ToString());
            }
        }

        return null;
    }

    private static bool PrecededByEquals(string html, int quote)
    {
        var at = quote - 1;
        while (at > 0 && char.IsWhiteSpace(html[at]))
        {
            at--;
        }

        return html[at] == '=';
    }
}
