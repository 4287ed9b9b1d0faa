using System.Net;

namespace TranslationPipeline.Normalization.Decoding;

/// <summary>HTML character references that nobody decoded ("&amp;quot;", "&amp;#8220;"), in prose only.</summary>
internal static class Entities
{
    private const int MaxLength = 32;

    /// <summary>Adds an edit for each reference; none when the text is markup itself.</summary>
    public static void Find(PassInput input, int first, List<Edit> edits)
    {
        var text = input.Text;
        if (IsMarkup(input))
        {
            return;
        }

        bool? speaksOfIt = null;
        for (var at = first; at >= 0 && at < text.Length;)
        {
            var (decoded, length) = Decode(text, at);
            if (decoded is not null && !input.IsProtected(TextRange.At(at, length)) && !IsQuoted(text, at, at + length)
                && !(decoded == "&" && (speaksOfIt ??= HasBareAmpersand(text))))
            {
                edits.Add(new Edit(TextRange.At(at, length), decoded, "encoding.entity", $"the character reference {text.AsSpan(at, length)} was not decoded") { Confidence = 0.998 });
                at += length - 1;
            }

            var next = text.IndexOf('&', at + 1);
            at = next;
        }
    }

    // Decodes until nothing is left to decode: "&amp;amp;quot;" went through several hands.
    private static (string? Decoded, int Length) Decode(string text, int at)
    {
        var length = ReferenceLength(text.AsSpan(at));
        if (length == 0)
        {
            return (null, 0);
        }

        var decoded = DecodeOne(text.AsSpan(at, length));
        while (decoded == "&" && ReferenceLength(string.Concat("&", text.AsSpan(at + length, Math.Min(MaxLength, text.Length - at - length)))) is > 0 and var more)
        {
            decoded = DecodeOne(string.Concat("&", text.AsSpan(at + length, more - 1)));
            length += more - 1;
        }

        return (decoded, length);
    }

    // What would become markup, or no character of prose, stays.
    private static string? DecodeOne(ReadOnlySpan<char> reference)
    {
        var source = reference.ToString();
        var decoded = WebUtility.HtmlDecode(source);
        return decoded == source || decoded is "<" or ">" || decoded.Length > 2 || char.IsControl(decoded[0]) || decoded[0] == '\uFFFD' || (char.IsSurrogate(decoded[0]) && decoded.Length == 1)
            ? null
            : decoded;
    }

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        var name = text[1..end];
        if (name[0] == '#')
        {
            name = name[1..];
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return 0;
            }
        }

        return name.IsEmpty ? 0 : end + 1;
    }

    // "The sign & is written as &amp;": whoever writes both speaks about the reference.
    private static bool HasBareAmpersand(string text)
    {
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            if (ReferenceLength(text.AsSpan(at)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarkup(PassInput input)
    {
        if (input.Unit is { InlineCodes.IsDefaultOrEmpty: false })
        {
            return true;
        }

        foreach (var range in input.Protected)
        {
            if (input.Text[range.Start] == '<')
            {
                return true;
            }
        }

        return false;
    }

    // The reference is the matter itself: write "&nbsp;" for a space.
    private static bool IsQuoted(string text, int start, int end) =>
        start > 0 && end < text.Length && text[start - 1] is '"' or '\'' or '“' or '‘' or '«' or '„' or '(' && text[end] is '"' or '\'' or '”' or '’' or '»' or '“' or ')';
}
