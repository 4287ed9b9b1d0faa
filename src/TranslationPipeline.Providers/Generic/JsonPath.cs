using System.Globalization;
using System.Text.Json;

namespace TranslationPipeline.Providers.Generic;

/// <summary>A way into JSON: names with dots between, <c>[n]</c> for one element, <c>[*]</c> for all.</summary>
internal static class JsonPath
{
    /// <summary>Everything at the end of <paramref name="path"/>, in order; nothing when a step is missing.</summary>
    public static IEnumerable<JsonElement> Find(JsonElement root, string path)
    {
        IEnumerable<JsonElement> at = [root];
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = step == "$" ? at : at.SelectMany(element => Step(element, step));
        }

        return at;
    }

    private static JsonElement[] Step(JsonElement element, string step)
    {
        if (step[0] != '[')
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(step, out var value) ? [value] : [];
        }

        return element.ValueKind != JsonValueKind.Array ? []
            : step == "[*]" ? [.. element.EnumerateArray()]
            : int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < element.GetArrayLength() ? [element[index]]
            : [];
    }
}
