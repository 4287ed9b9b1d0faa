using System.Text.Json;

namespace TranslationPipeline.Providers.Http;

/// <summary>Reads members that may be absent.</summary>
internal static class JsonElementExtensions
{
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long? Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    public static LanguageTag? Language(this string? code) => LanguageTag.TryParse(code, out var tag) ? tag : null;
}
