using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TranslationPipeline.Testing;

/// <summary>
/// Answers as the real services would, without translating: <c>[to] text</c>. Keys are checked where the service does; give the key
/// <see cref="Key"/>. Errors and faults are injected by wrapping: a function that looks at the request first.
/// </summary>
public static class TranslationSimulators
{
    /// <summary>The key that the simulated services accept.</summary>
    public const string Key = "simulated-key";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Azure Translator, API <c>2026-06-06</c> and <c>3.0</c>.</summary>
    public static SimulatedAnswer Azure(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Header("Ocp-Apim-Subscription-Key") != Key && request.Header("Authorization") != $"Bearer {Key}")
        {
            return AzureError(401, 401000, "The request is not authorized because credentials are missing or invalid.");
        }

        using var json = request.Json();
        var current = request.Query("api-version") == "2026-06-06";
        var inputs = current ? json.RootElement.GetProperty("inputs") : json.RootElement;
        if (inputs.GetArrayLength() > 1_000)
        {
            return AzureError(400, 400072, "The maximum number of elements was exceeded.");
        }

        var characters = 0L;
        var body = Json(writer =>
        {
            if (current)
            {
                writer.WriteStartObject();
                writer.WriteStartArray("value");
            }
            else
            {
                writer.WriteStartArray();
            }

            foreach (var input in inputs.EnumerateArray())
            {
                var text = input.GetProperty(current ? "text" : "Text").GetString()!;
                var to = current ? input.GetProperty("targets")[0].GetProperty("language").GetString() : request.Query("to");
                characters += BilledUnit.CodePoints.Count(text);
                writer.WriteStartObject();
                if (!(current ? input.TryGetProperty("language", out _) : request.Query("from") is not null))
                {
                    writer.WriteStartObject("detectedLanguage");
                    writer.WriteString("language", "en");
                    writer.WriteNumber("score", 1);
                    writer.WriteEndObject();
                }

                writer.WriteStartArray("translations");
                writer.WriteStartObject();
                writer.WriteString("text", $"[{to}] {text}");
                writer.WriteString(current ? "language" : "to", to);
                if (current)
                {
                    writer.WriteNumber("sourceCharacters", BilledUnit.CodePoints.Count(text));
                }

                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (current)
            {
                writer.WriteEndObject();
            }
        });
        return characters > 50_000
            ? AzureError(400, 400077, "The maximum request size has been exceeded.")
            : new SimulatedAnswer(200, body) { Headers = new Dictionary<string, string> { ["X-metered-usage"] = characters.ToString(CultureInfo.InvariantCulture) } };
    }

    /// <summary>An error in Azure's form.</summary>
    public static SimulatedAnswer AzureError(int status, int code, string message) => new(status, Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteNumber("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }));

    /// <summary>DeepL's <c>/v2/translate</c>.</summary>
    public static SimulatedAnswer DeepL(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Header("Authorization") != $"DeepL-Auth-Key {Key}")
        {
            return new SimulatedAnswer(403, "");
        }

        if (Encoding.UTF8.GetByteCount(request.Body) > 128 * 1024)
        {
            return new SimulatedAnswer(413, """{"message":"Request Entity Too Large"}""");
        }

        var form = request.Form;
        var to = form.First(static f => f.Key == "target_lang").Value;
        return new SimulatedAnswer(200, Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("translations");
            foreach (var (_, text) in form.Where(static f => f.Key == "text"))
            {
                writer.WriteStartObject();
                writer.WriteString("detected_source_language", "EN");
                writer.WriteString("text", $"[{to}] {text}");
                writer.WriteNumber("billed_characters", BilledUnit.CodePoints.Count(text));
                writer.WriteString("model_type_used", "quality_optimized");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }

    /// <summary>LibreTranslate's <c>/translate</c>.</summary>
    public static SimulatedAnswer LibreTranslate(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var json = request.Json();
        var root = json.RootElement;
        if (!root.TryGetProperty("api_key", out var key) || key.GetString() != Key)
        {
            return new SimulatedAnswer(403, """{"error":"Invalid API key"}""");
        }

        var auto = root.GetProperty("source").GetString() == "auto";
        return new SimulatedAnswer(200, Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("translatedText");
            foreach (var text in root.GetProperty("q").EnumerateArray())
            {
                writer.WriteStringValue($"[{root.GetProperty("target").GetString()}] {text.GetString()}");
            }

            writer.WriteEndArray();
            if (auto)
            {
                writer.WriteStartArray("detectedLanguage");
                foreach (var _ in root.GetProperty("q").EnumerateArray())
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("confidence", 90);
                    writer.WriteString("language", "en");
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }));
    }

    /// <summary>An OpenAI-compatible <c>/chat/completions</c> that does what the system message asks.</summary>
    public static SimulatedAnswer Chat(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Header("Authorization") != $"Bearer {Key}")
        {
            return new SimulatedAnswer(401, """{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}}""");
        }

        using var json = request.Json();
        using var work = JsonDocument.Parse(json.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!);
        var to = work.RootElement.GetProperty("to").GetString();
        var content = Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in work.RootElement.GetProperty("items").EnumerateArray())
            {
                var text = item.GetProperty("text").GetString()!;
                if (item.TryGetProperty("terms", out var terms))
                {
                    text = terms.EnumerateArray().Aggregate(text, static (t, term) => t.Replace(term.GetProperty("source").GetString()!, term.GetProperty("target").GetString()!, StringComparison.Ordinal));
                }

                writer.WriteStartObject();
                writer.WriteString("id", item.GetProperty("id").GetString());
                writer.WriteString("text", $"[{to}] {text}");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return new SimulatedAnswer(200, Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("model", json.RootElement.GetProperty("model").GetString());
            writer.WriteStartArray("choices");
            writer.WriteStartObject();
            writer.WriteString("finish_reason", "stop");
            writer.WriteStartObject("message");
            writer.WriteString("role", "assistant");
            writer.WriteString("content", content);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteStartObject("usage");
            writer.WriteNumber("total_tokens", 100 + (content.Length / 4));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }));
    }

    /// <summary>apertium-apy's <c>/translate</c>, line by line.</summary>
    public static SimulatedAnswer Apertium(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = request.Form.ToDictionary(static f => f.Key, static f => f.Value);
        var to = form["langpair"].Split('|')[1];
        return new SimulatedAnswer(200, Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("responseData");
            writer.WriteString("translatedText", string.Join('\n', form["q"].Split('\n').Select(line => $"[{to}] {line}")));
            writer.WriteEndObject();
            writer.WriteNull("responseDetails");
            writer.WriteNumber("responseStatus", 200);
            writer.WriteEndObject();
        }));
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
