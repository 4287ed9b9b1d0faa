using System.Text.Json;
using Microsoft.Extensions.AI;
using TranslationPipeline.Providers.Http;

namespace TranslationPipeline.Providers.Chat;

/// <summary>The shape of the model's answer.</summary>
internal static class ChatAnswer
{
    /// <summary>Structured output: a list of ids and texts, nothing else.</summary>
    public static ChatResponseFormat Format { get; } = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse("""
        {"type":"object","additionalProperties":false,"required":["items"],"properties":{"items":{"type":"array","items":
        {"type":"object","additionalProperties":false,"required":["id","text"],"properties":{"id":{"type":"string"},"text":{"type":"string"}}}}}}
        """),
        "translations");

    /// <summary>The same with the language each text was in.</summary>
    public static ChatResponseFormat FormatWithLanguage { get; } = ChatResponseFormat.ForJsonSchema(
        JsonElement.Parse("""
        {"type":"object","additionalProperties":false,"required":["items"],"properties":{"items":{"type":"array","items":
        {"type":"object","additionalProperties":false,"required":["id","text","language"],"properties":{"id":{"type":"string"},"text":{"type":"string"},"language":{"type":"string"}}}}}}
        """),
        "translations");

    /// <summary>Texts by id, with the language found; what is no such JSON gives none, an id that comes twice gives none for it.</summary>
    public static Dictionary<string, (string Text, string? Language)> Read(string answer)
    {
        var texts = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        var end = answer.LastIndexOf('}');
        if (start < 0 || end < start)
        {
            return texts;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.AsMemory(start, end - start + 1));
            if (document.RootElement.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in items.EnumerateArray().GroupBy(Id).Where(static g => g.Key is not null && g.Count() == 1))
                {
                    if (item.Single().Text("text") is { } text)
                    {
                        texts[item.Key!] = (text, item.Single().Text("language"));
                    }
                }
            }
        }
        catch (JsonException)
        {
            return []; // not the JSON that was asked for: every item is missing
        }

        return texts;
    }

    private static string? Id(JsonElement item) => item.Text("id") ?? item.Number("id")?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
