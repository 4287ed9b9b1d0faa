using System.Collections.Immutable;
using System.Text.Json;

namespace TranslationPipeline.Providers.Http;

/// <summary>Reads members that may be absent.</summary>
internal static class JsonElementExtensions
{
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<JsonElement> Elements(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The texts of a list, without blank ones, repetitions and <paramref name="chosen"/>.</summary>
    public static ImmutableArray<string> Candidates(this JsonElement list, string? chosen) => list.ValueKind != JsonValueKind.Array ? []
        : [.. list.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.String).Select(static e => e.GetString()!).Where(c => !string.IsNullOrWhiteSpace(c) && c != chosen).Distinct()];

    public static long? Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    public static LanguageTag? Language(this string? code) => LanguageTag.TryParse(code, out var tag) ? tag : null;
}
