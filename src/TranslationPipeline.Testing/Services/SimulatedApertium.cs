using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>apertium-apy: <c>/translate</c> by form or query, line by line; a text that kills the engine gives 503 and the next one is answered.</summary>
public sealed class SimulatedApertium : SimulatedService
{
    /// <summary>Pairs installed, e.g. <c>eng|spa</c>; empty for all.</summary>
    public IReadOnlyCollection<string> Pairs { get; init; } = [];

    /// <summary>True for a text that kills the engine.</summary>
    public Func<string, bool> Kills { get; init; } = static _ => false;

    /// <summary>An error in the service's form.</summary>
    public static SimulatedAnswer Error(int status, string message, string explanation) =>
        Json(new JsonObject { ["status"] = "error", ["code"] = status, ["message"] = message, ["explanation"] = explanation }, status);

    /// <inheritdoc/>
    protected override SimulatedAnswer TooFast() => Error(503, "Service Unavailable", "too many requests");

    /// <inheritdoc/>
    protected override SimulatedAnswer UsedUp() => TooFast();

    /// <inheritdoc/>
    protected override SimulatedAnswer Serve(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = request.Form;
        var pair = request.Query("langpair") ?? form.FirstOrDefault(static f => f.Key == "langpair").Value ?? "";
        var text = request.Query("q") ?? form.FirstOrDefault(static f => f.Key == "q").Value;
        if (request.Path == "/listPairs")
        {
            var pairs = (Pairs.Count > 0 ? Pairs : ["eng|spa", "rus|ukr"]).Select(static p => p.Split('|')).Select(static p => (JsonNode)new JsonObject { ["sourceLanguage"] = p[0], ["targetLanguage"] = p[1] });
            return Json(new JsonObject { ["responseData"] = new JsonArray([.. pairs]), ["responseDetails"] = null, ["responseStatus"] = 200 });
        }

        if (request.Path != "/translate")
        {
            return Error(404, "Not Found", "");
        }

        if (text is null)
        {
            return Error(400, "Bad Request", "Missing argument q");
        }

        if (pair.Split('|') is not [_, var to])
        {
            return Error(400, "Bad Request", "That pair is invalid, use e.g. eng|spa");
        }

        return Pairs.Count > 0 && !Pairs.Contains(pair) ? Error(400, "Bad Request", "That pair is not installed")
            : Kills(text) ? Error(503, "Service Unavailable", "internal error")
            : Bill(BilledUnit.CodePoints.Count(text), 1) ?? Json(new JsonObject
            {
                ["responseData"] = new JsonObject { ["translatedText"] = string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : Translate(line, to))) },
                ["responseDetails"] = null,
                ["responseStatus"] = 200,
            });
    }
}
