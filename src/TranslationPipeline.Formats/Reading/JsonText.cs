using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TranslationPipeline.Formats;

/// <summary>String values out of a JSON reader; half surrogate pairs, on which the reader itself throws, become U+FFFD.</summary>
internal static class JsonText
{
    public static string Read(ref Utf8JsonReader reader, out bool hadLoneSurrogate)
    {
        hadLoneSurrogate = false;
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.ValueIsEscaped)
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] != 'u')
            {
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c });
                continue;
            }

            text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        return Surrogates.Repair(text.ToString(), out hadLoneSurrogate);
    }
}
