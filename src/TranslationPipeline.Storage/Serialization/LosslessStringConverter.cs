using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TranslationPipeline.Storage.Sqlite;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>Strings in JSON; one with lone surrogates, which JSON writers replace, becomes <c>["base64 of its UTF-16LE"]</c>.</summary>
internal sealed class LosslessStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.GetString();
        }

        reader.Read();
        var text = SqliteText.FromUtf16(reader.GetBytesFromBase64());
        reader.Read();
        return text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes a text as this converter does.</summary>
    public static void Write(Utf8JsonWriter writer, string value)
    {
        if (IsWellFormed(value))
        {
            writer.WriteStringValue(value);
            return;
        }

        writer.WriteStartArray();
        writer.WriteBase64StringValue(SqliteText.ToUtf16(value));
        writer.WriteEndArray();
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[(at + length)..];
        }

        return true;
    }
}
