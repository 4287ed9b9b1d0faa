using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TranslationPipeline.Testing;

/// <summary>DeepL: translate, usage, languages, glossaries of v2 (which cannot be changed) and v3 (which can).</summary>
public sealed class SimulatedDeepL : SimulatedService
{
    private readonly ConcurrentDictionary<string, SimulatedGlossary> glossaries = new(StringComparer.Ordinal);
    private int made;

    /// <summary>Target languages the service has, in upper case; empty for all.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Glossaries kept now, each as its name and its entries in the form of the service: source, tab, target, one a line.</summary>
    public IReadOnlyList<(string Name, string Entries)> Glossaries => [.. InOrder.Select(static g => (g.Value.Name, g.Value.Tsv))];

    private IEnumerable<KeyValuePair<string, SimulatedGlossary>> InOrder => glossaries.OrderBy(static g => g.Key.Length).ThenBy(static g => g.Key, StringComparer.Ordinal);

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
        var glossary = form.FirstOrDefault(static f => f.Key == "glossary_id").Value;
        if (!string.IsNullOrEmpty(glossary) && !glossaries.ContainsKey(glossary))
        {
            return Error(404, "Glossary not found");
        }

        var terms = string.IsNullOrEmpty(glossary) ? SimulatedGlossary.None : glossaries[glossary].Entries;
        var showBill = form.Any(static f => f is { Key: "show_billed_characters", Value: "1" or "true" });
        return texts.Count > 50 ? Error(400, "Too many texts.")
            : Bill(texts.Sum(static t => BilledUnit.CodePoints.Count(t)), texts.Count) ?? Json(new JsonObject { ["translations"] = new JsonArray([.. texts.Select(t => (JsonNode)Translation(t, to, terms, showBill))]) });
    }

    private JsonObject Translation(string text, string to, ImmutableSortedDictionary<string, string> terms, bool showBill)
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
        var isV2 = path[0] == "v2";
        if (path.Length > 2 && !glossaries.ContainsKey(path[2]))
        {
            return Error(404, "Glossary not found");
        }

        switch (request.Method, path)
        {
            case ("GET", [_, _]):
                return Json(new JsonObject { ["glossaries"] = new JsonArray([.. InOrder.Select(g => (JsonNode)g.Value.Describe(g.Key, isV2))]) });
            case ("POST", [_, _]):
                var id = string.Create(CultureInfo.InvariantCulture, $"g-{Interlocked.Increment(ref made)}");
                glossaries[id] = new SimulatedGlossary(Field(request, "name"), Field(request, "source_lang"), Field(request, "target_lang"), SimulatedGlossary.None).With(Field(request, "entries"));
                return Json(glossaries[id].Describe(id, isV2), 201);
            case ("GET", [_, _, var known]):
                return Json(glossaries[known].Describe(known, isV2));
            case ("GET", [_, _, var known, "entries"]):
                return isV2 ? new SimulatedAnswer(200, glossaries[known].Tsv) { ContentType = "text/tab-separated-values" } : Json(new JsonObject { ["dictionaries"] = new JsonArray(glossaries[known].DescribeEntries()) });
            case ("DELETE", [_, _, var known]):
                glossaries.TryRemove(known, out _);
                return new SimulatedAnswer(204, "");
            case ("PATCH", ["v3", _, var known]):
                glossaries[known] = glossaries[known].With(Field(request, "entries"));
                return Json(glossaries[known].Describe(known, isV2: false));
            case ("PUT", ["v3", _, var known, "dictionaries"]):
                glossaries[known] = (glossaries[known] with { Entries = SimulatedGlossary.None }).With(Field(request, "entries"));
                return Json(glossaries[known].DescribeDictionary());
            default:
                return Error(404, "Not found");
        }
    }

    private static string Field(SimulatedRequest request, string name) => request.Form.FirstOrDefault(f => f.Key == name || f.Key.EndsWith("." + name, StringComparison.Ordinal)).Value ?? "";
}
