using System.Globalization;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>A LibreTranslate server: translate one text or a list, languages.</summary>
public sealed class SimulatedLibreTranslate : SimulatedService
{
    /// <summary>Most characters in one text; -1 for no limit, as in the server's own settings.</summary>
    public int CharLimit { get; init; } = -1;

    /// <summary>Most texts in one request; -1 for no limit.</summary>
    public int BatchLimit { get; init; } = -1;

    /// <summary>Languages installed; empty for all.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>An error in the service's form.</summary>
    public static SimulatedAnswer Error(int status, string message) => Json(new JsonObject { ["error"] = message }, status);

    /// <inheritdoc/>
    protected override SimulatedAnswer TooFast() => Error(429, "Slowdown: 429 Too Many Requests");

    /// <inheritdoc/>
    protected override SimulatedAnswer UsedUp() => Error(403, "You have been banned for too many requests.");

    /// <inheritdoc/>
    protected override SimulatedAnswer Serve(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Path == "/languages")
        {
            return Json(new JsonArray(new JsonObject { ["code"] = "en", ["name"] = "English", ["targets"] = new JsonArray([.. (Languages.Count > 0 ? Languages : ["es", "ru"]).Select(static l => (JsonNode)l)]) }));
        }

        if (request.Path != "/translate")
        {
            return Error(404, "Not found");
        }

        var root = JsonNode.Parse(request.Body)!;
        if (root["api_key"]?.GetValue<string>() != Key)
        {
            return Error(403, "Invalid API key");
        }

        var list = root["q"] as JsonArray;
        var texts = list is null ? [root["q"]!.GetValue<string>()] : list.Select(static q => q!.GetValue<string>()).ToList();
        var to = root["target"]!.GetValue<string>();
        if (Languages.Count > 0 && !Languages.Contains(to))
        {
            return Error(400, $"{to} is not supported");
        }

        if (BatchLimit >= 0 && texts.Count > BatchLimit)
        {
            return Error(400, string.Create(CultureInfo.InvariantCulture, $"Invalid request: request ({texts.Count}) exceeds text limit ({BatchLimit})"));
        }

        if (CharLimit >= 0 && texts.Find(t => t.Length > CharLimit) is { } tooLong)
        {
            return Error(400, string.Create(CultureInfo.InvariantCulture, $"Invalid request: request ({tooLong.Length}) exceeds text limit ({CharLimit})"));
        }

        return Bill(texts.Sum(static t => (long)t.Length), texts.Count) ?? Json(Answer(texts, to, list is not null, root["source"]!.GetValue<string>() == "auto", root["alternatives"]?.GetValue<int>() ?? 0));
    }

    private JsonObject Answer(List<string> texts, string to, bool isList, bool detect, int alternatives)
    {
        var answer = new JsonObject { ["translatedText"] = isList ? new JsonArray([.. texts.Select(t => (JsonNode)Translate(t, to))]) : Translate(texts[0], to) };
        if (alternatives > 0)
        {
            JsonArray Others(string text) => [.. Enumerable.Range(2, alternatives).Select(n => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"{Translate(text, to)} ({n})"))];
            answer["alternatives"] = isList ? new JsonArray([.. texts.Select(t => (JsonNode)Others(t))]) : Others(texts[0]);
        }

        if (detect)
        {
            static JsonObject Found() => new() { ["confidence"] = 90, ["language"] = "en" };
            answer["detectedLanguage"] = isList ? new JsonArray([.. texts.Select(static _ => (JsonNode)Found())]) : Found();
        }

        return answer;
    }
}
