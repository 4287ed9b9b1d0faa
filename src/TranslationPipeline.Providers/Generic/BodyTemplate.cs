using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Providers.Generic;

/// <summary>Fills <c>{{text}}</c>, <c>{{texts}}</c>, <c>{{from}}</c>, <c>{{to}}</c> and <c>{{key}}</c>. Values are encoded, never pasted: a text cannot change the body around it.</summary>
internal static class BodyTemplate
{
    /// <summary>Names that stand for something.</summary>
    public static IReadOnlyList<string> Known { get; } = ["text", "texts", "from", "to", "key"];

    /// <summary>The names between double braces.</summary>
    public static IEnumerable<string> Names(string template)
    {
        for (var open = template.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = template.IndexOf("{{", open + 2, StringComparison.Ordinal))
        {
            if (template.IndexOf("}}", open, StringComparison.Ordinal) is > 0 and var close)
            {
                yield return template[(open + 2)..close].Trim();
            }
        }
    }

    public static string Fill(string template, TranslationRequest request, (string From, string To, string Key) codes, bool form)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf("{{", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                return filled.Append(template, at, template.Length - at).ToString();
            }

            filled.Append(template, at, open - at);
            filled.Append(template[(open + 2)..close].Trim() switch
            {
                "text" => Encode(request.Items[0].Text, form),
                "texts" => "[" + string.Join(',', request.Items.Select(i => Encode(i.Text, false))) + "]",
                "from" => Encode(codes.From, form),
                "to" => Encode(codes.To, form),
                "key" => Encode(codes.Key, form),
                _ => template[open..(close + 2)],
            });
            at = close + 2;
        }

        return filled.ToString();
    }

    private static string Encode(string value, bool form) => form
        ? System.Net.WebUtility.UrlEncode(value)
        : "\"" + JsonEncodedText.Encode(WellFormed(value), JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";

    // A lone surrogate has no bytes in UTF-8.
    private static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;
}
