using System.Text.Json;
using System.Text.Json.Serialization;

namespace TranslationPipeline.Storage.Serialization;

/// <summary>Language tags as strings.</summary>
internal sealed class LanguageTagConverter : JsonConverter<LanguageTag>
{
    public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LanguageTag.TryParse(reader.GetString(), out var tag) ? tag : throw new JsonException("not a language tag");

    public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
