using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>Halves of surrogate pairs that JSON escapes can write and no Unicode text can hold.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The text of a JSON string with U+FFFD for every lone half; null when it has none.</summary>
    /// <param name="json">The string as written, with quotation marks and escapes; valid JSON.</param>
    public static string? Replace(string json)
    {
        StringBuilder? replaced = null;
        var i = 0;
        while (json.IndexOf('\\', i) is >= 0 and var at)
        {
            if (CodeAt(json, at) is not { } code)
            {
                i = at + 2;
                continue;
            }

            i = at + EscapeLength;
            if (char.IsHighSurrogate(code) && CodeAt(json, i) is { } next && char.IsLowSurrogate(next))
            {
                i += EscapeLength;
            }
            else if (char.IsSurrogate(code))
            {
                replaced ??= new StringBuilder(json);
                replaced.Remove(at + 2, 4).Insert(at + 2, "FFFD");
            }
        }

        if (replaced is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(replaced.ToString());
        return document.RootElement.GetString();
    }

    // The code unit that an escape at this place stands for.
    private static char? CodeAt(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u' ? (char)ushort.Parse(json.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : null;
}
