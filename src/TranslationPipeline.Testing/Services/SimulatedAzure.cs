using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TranslationPipeline.Testing;

/// <summary>
/// Azure Translator in both shapes, <c>2026-06-06</c> and <c>3.0</c>: translate, transliterate, languages. It charges characters, and tokens where a target names
/// a deployment of a language model.
/// </summary>
public sealed partial class SimulatedAzure : SimulatedService
{
    private static readonly string[] Versions = ["2026-06-06", "3.0"];

    /// <summary>Target languages the service has; empty for all.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>An error in the service's form.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">Six digits, the first three are a status.</param>
    /// <param name="message">Text of the service.</param>
    public static SimulatedAnswer Error(int status, int code, string message) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    /// <inheritdoc/>
    protected override SimulatedAnswer TooFast() => Error(429, 429001, "The server rejected the request because the client has exceeded request limits.");

    /// <inheritdoc/>
    protected override SimulatedAnswer UsedUp() => Error(403, 403001, "The operation isn't allowed because the subscription has exceeded its free quota.");

    /// <inheritdoc/>
    protected override SimulatedAnswer Serve(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = request.Query("api-version");
        if (!Versions.Contains(version))
        {
            return Error(400, 400021, "The API version parameter is missing or invalid.");
        }

        if (request.Path.EndsWith("/languages", StringComparison.Ordinal))
        {
            return Json(new JsonObject
            {
                ["translation"] = new JsonObject((Languages.Count > 0 ? Languages : ["es", "ru", "kk", "zh-Hans"]).Select(static code =>
                    KeyValuePair.Create<string, JsonNode?>(code, new JsonObject { ["name"] = code == "es" ? "Spanish" : code, ["nativeName"] = code == "es" ? "Español" : code, ["dir"] = "ltr" }))),
            });
        }

        if (request.Header("Ocp-Apim-Subscription-Key") != Key && request.Header("Authorization") != $"Bearer {Key}")
        {
            return Error(401, 401000, "The request isn't authorized because credentials are missing or invalid.");
        }

        if (Inputs(request, version == "3.0") is not { Count: > 0 } inputs)
        {
            return Error(400, 400074, "The body of the request isn't valid JSON.");
        }

        return request.Path.EndsWith("/transliterate", StringComparison.Ordinal) ? Transliterated(request, inputs, version!)
            : inputs.Count > 1_000 ? Error(400, 400072, "The request exceeds the maximum number of elements.")
            : Translated(request, inputs, version == "3.0");
    }

    private static JsonArray? Inputs(SimulatedRequest request, bool isV3)
    {
        try
        {
            var body = JsonNode.Parse(request.Body);
            return (isV3 ? body : body?["inputs"]) as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private SimulatedAnswer Transliterated(SimulatedRequest request, JsonArray inputs, string version)
    {
        var texts = new JsonArray([.. inputs.Select(i => (JsonNode)new JsonObject
        {
            ["text"] = Translate(Text(i!, version == "3.0"), request.Query("toScript") ?? ""),
            ["script"] = request.Query("toScript"),
        })]);
        return Json(version == "3.0" ? texts : new JsonObject { ["value"] = texts });
    }

    private SimulatedAnswer Translated(SimulatedRequest request, JsonArray inputs, bool isV3)
    {
        var values = new JsonArray();
        var characters = 0L;
        var (sourceCharacters, sourceTokens, targetTokens) = (0L, 0L, 0L);
        foreach (var input in inputs)
        {
            var text = Text(input!, isV3);
            var targets = isV3 ? request.Queries("to").Select(static to => new JsonObject { ["language"] = to }).ToList() : [.. input!["targets"]!.AsArray().Select(static t => t!.AsObject())];
            if (targets.Count == 0 || targets.Exists(t => Languages.Count > 0 && !Languages.Contains(t["language"]!.GetValue<string>())))
            {
                return Error(400, 400036, "The target language isn't valid.");
            }

            var length = BilledUnit.CodePoints.Count(text);
            characters += length * targets.Count;
            var value = new JsonObject();
            if ((isV3 ? request.Query("from") : input!["language"]?.GetValue<string>()) is null)
            {
                value["detectedLanguage"] = new JsonObject { ["language"] = "en", ["score"] = 1 };
            }

            var translations = targets.Select(t => Translation(text, t, isV3, length)).ToList();
            sourceCharacters += length * translations.Count(static t => t["sourceTokens"] is null);
            sourceTokens += translations.Sum(static t => (t["instructionTokens"]?.GetValue<long>() ?? 0) + (t["sourceTokens"]?.GetValue<long>() ?? 0));
            targetTokens += translations.Sum(static t => t["targetTokens"]?.GetValue<long>() ?? 0);
            value["translations"] = new JsonArray([.. translations]);
            values.Add(value);
        }

        return characters > 50_000 ? Error(400, 400077, "The maximum request size has been exceeded.")
            : Bill(sourceCharacters + sourceTokens + targetTokens, inputs.Count) ?? Json(isV3 ? values : new JsonObject { ["value"] = values }) with
            {
                Headers = Charged(sourceCharacters, sourceTokens, targetTokens),
            };
    }

    // What was charged is told for each unit that was.
    private static Dictionary<string, string> Charged(long sourceCharacters, long sourceTokens, long targetTokens)
    {
        var headers = new Dictionary<string, string> { ["X-RequestId"] = Guid.NewGuid().ToString() };
        if (sourceCharacters > 0)
        {
            headers["X-metered-usage"] = headers["sourceCharactersCharged"] = sourceCharacters.ToString(CultureInfo.InvariantCulture);
        }

        if (sourceTokens > 0)
        {
            headers["sourceTokensCharged"] = sourceTokens.ToString(CultureInfo.InvariantCulture);
            headers["targetTokensCharged"] = targetTokens.ToString(CultureInfo.InvariantCulture);
        }

        return headers;
    }

    private JsonObject Translation(string text, JsonObject target, bool isV3, long length)
    {
        var to = target["language"]!.GetValue<string>();
        var pairs = target["referenceTextPairs"]?.AsArray().Select(static p => (Source: p!["source"]!.GetValue<string>(), Target: p["target"]!.GetValue<string>())) ?? [];
        var prepared = pairs.Where(static p => p.Source.Length > 0).Aggregate(Dictionary().Replace(text, static m => WebUtility.HtmlDecode(m.Groups[1].Value)), static (t, p) => t.Replace(p.Source, p.Target, StringComparison.Ordinal));
        var translation = new JsonObject { ["text"] = Translate(prepared, to), [isV3 ? "to" : "language"] = to };
        if (target["deploymentName"] is not null)
        {
            translation["instructionTokens"] = 12 + (5L * pairs.Count());
            translation["sourceTokens"] = Tokens(text);
            translation["targetTokens"] = Tokens(translation["text"]!.GetValue<string>());
        }
        else if (!isV3)
        {
            translation["sourceCharacters"] = length;
        }

        return translation;
    }

    private static long Tokens(string text) => (System.Text.Encoding.UTF8.GetByteCount(text) + 3L) / 4;

    private static string Text(JsonNode input, bool isV3) => ((isV3 ? input["Text"] ?? input["text"] : input["text"]) ?? throw new FormatException("an input has no text")).GetValue<string>();

    [GeneratedRegex("<mstrans:dictionary translation=\"([^\"]*)\">[^<]*</mstrans:dictionary>")]
    private static partial Regex Dictionary();
}
