using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>DeepL: translate, usage, languages, glossaries of v2 (which cannot be changed) and v3 (which can).</summary>
public sealed class SimulatedDeepL : SimulatedService
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> glossaries = new(StringComparer.Ordinal);
    private int made;

    /// <summary>Target languages the service has, in upper case; empty for all.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Glossaries kept now.</summary>
    public int Glossaries => glossaries.Count;

    /// <summary>An error in the service's form.</summary>
    public static SimulatedAnswer Error(int status, string message) => Json(new JsonObject { ["message"] = message }, status);

    /// <inheritdoc/>
    protected override SimulatedAnswer TooFast() => Error(429, "Too many requests. Please wait and resend your request.");

    /// <inheritdoc/>
    protected override SimulatedAnswer UsedUp() => Error(456, "Quota exceeded. The character limit has been reached.");

    /// <inheritdoc/>
    protected override SimulatedAnswer Serve(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Header("Authorization") != $"DeepL-Auth-Key {Key}")
        {
            return new SimulatedAnswer(403, "");
        }

        if (Encoding.UTF8.GetByteCount(request.Body) > 128 * 1024)
        {
            return Error(413, "Request Entity Too Large");
        }

        return request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["v2", "translate"] => Translated(request),
            ["v2", "usage"] => Json(new JsonObject { ["character_count"] = Billed, ["character_limit"] = 500_000 }),
            ["v2", "languages"] => Json(new JsonArray(new JsonObject { ["language"] = "ES", ["name"] = "Spanish", ["supports_formality"] = true })),
            ["v2" or "v3", "glossaries", ..] => Glossary(request),
            _ => Error(404, "Not found"),
        };
    }

    private SimulatedAnswer Translated(SimulatedRequest request)
    {
        var form = request.Form;
        var to = form.FirstOrDefault(static f => f.Key == "target_lang").Value;
        if (string.IsNullOrEmpty(to) || (Languages.Count > 0 && !Languages.Contains(to.ToUpperInvariant())))
        {
            return Error(400, "Value for 'target_lang' not supported.");
        }

        var texts = form.Where(static f => f.Key == "text").Select(static f => f.Value).ToList();
        var terms = glossaries.GetValueOrDefault(form.FirstOrDefault(static f => f.Key == "glossary_id").Value ?? "", new ConcurrentDictionary<string, string>());
        var showBill = form.Any(static f => f is { Key: "show_billed_characters", Value: "1" or "true" });
        return texts.Count > 50 ? Error(400, "Too many texts.")
            : Bill(texts.Sum(static t => BilledUnit.CodePoints.Count(t)), texts.Count) ?? Json(new JsonObject { ["translations"] = new JsonArray([.. texts.Select(t => (JsonNode)Translation(t, to, terms, showBill))]) });
    }

    private JsonObject Translation(string text, string to, ConcurrentDictionary<string, string> terms, bool showBill)
    {
        var translation = new JsonObject
        {
            ["detected_source_language"] = "EN",
            ["text"] = Translate(terms.Aggregate(text, static (t, term) => t.Replace(term.Key, term.Value, StringComparison.Ordinal)), to),
        };
        if (showBill)
        {
            translation["billed_characters"] = BilledUnit.CodePoints.Count(text);
        }

        return translation;
    }

    private SimulatedAnswer Glossary(SimulatedRequest request)
    {
        var path = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = path.Length > 2 ? path[2] : string.Create(CultureInfo.InvariantCulture, $"g-{Interlocked.Increment(ref made)}");
        var entries = request.Form.FirstOrDefault(static f => f.Key.EndsWith("entries", StringComparison.Ordinal)).Value ?? "";
        if (path.Length > 2 && !glossaries.ContainsKey(id))
        {
            return Error(404, "Glossary not found");
        }

        if (request.Method == "DELETE")
        {
            glossaries.TryRemove(id, out _);
            return new SimulatedAnswer(204, "");
        }

        if (request.Method == "PATCH" && path[0] == "v2")
        {
            return Error(404, "Not found");
        }

        var kept = glossaries.GetOrAdd(id, static _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal));
        foreach (var fields in entries.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static e => e.Split('\t')))
        {
            kept[fields[0]] = fields[1];
        }

        return Json(Description(request, path[0], id, kept.Count), request.Method == "POST" ? 201 : 200);
    }

    private static JsonObject Description(SimulatedRequest request, string version, string id, int count)
    {
        string Field(string name) => request.Form.FirstOrDefault(f => f.Key.EndsWith(name, StringComparison.Ordinal)).Value ?? "";
        var dictionary = new JsonObject { ["source_lang"] = Field("source_lang"), ["target_lang"] = Field("target_lang"), ["entry_count"] = count };
        if (version == "v2")
        {
            dictionary["glossary_id"] = id;
            dictionary["name"] = Field("name");
            dictionary["ready"] = true;
            dictionary["creation_time"] = "2026-01-01T00:00:00Z";
            return dictionary;
        }

        return new JsonObject
        {
            ["glossary_id"] = id,
            ["name"] = Field("name"),
            ["creation_time"] = "2026-01-01T00:00:00Z",
            ["dictionaries"] = new JsonArray(dictionary.DeepClone()),
            ["source_lang"] = Field("source_lang"),
            ["target_lang"] = Field("target_lang"),
            ["entry_count"] = count,
        };
    }
}
