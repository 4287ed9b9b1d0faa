using System.Globalization;
using System.Net;
using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Decodes character references once. Numbers follow the HTML Living Standard: 80 to 9F mean windows-1252; 0, surrogates and values beyond Unicode mean U+FFFD.</summary>
internal static class HtmlEntities
{
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    private const int Longest = 32;

    public static string Decode(string text)
    {
        var at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            decoded.Append(text, from, at - from);
            var end = text.AsSpan(at, Math.Min(Longest, text.Length - at)).IndexOf(';');
            var reference = end < 2 ? "" : text.Substring(at, end + 1);
            var value = reference.Length == 0 ? null : reference[1] == '#' ? Number(reference.AsSpan(2, reference.Length - 3)) : Named(reference);
            decoded.Append(value ?? "&");
            from = at + (value is null ? 1 : reference.Length);
            at = text.IndexOf('&', from);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static string? Named(string reference)
    {
        var value = WebUtility.HtmlDecode(reference);
        return value == reference ? null : value;
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHexadecimal = digits.Length > 1 && digits[0] is 'x' or 'X';
        if (!long.TryParse(isHexadecimal ? digits[1..] : digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return value is >= 0x80 and <= 0x9F ? Windows1252[(int)value - 0x80].ToString()
            : value is > 0 and <= 0x10FFFF && Rune.IsValid((int)value) ? char.ConvertFromUtf32((int)value)
            : "\uFFFD";
    }
}
