using System.Text.Json;

namespace TranslationPipeline.Formats;

/// <summary>Wikidata JSON dump: one entity a line in an array; labels are preferred names, aliases others.</summary>
internal static class WikidataNames
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["Q5"] = "person",
        ["Q6256"] = "country",
        ["Q3624078"] = "country",
        ["Q515"] = "city",
        ["Q1549591"] = "city",
        ["Q1093829"] = "city",
        ["Q5119"] = "city",
        ["Q3957"] = "city",
        ["Q486972"] = "city",
        ["Q10864048"] = "region",
        ["Q56061"] = "region",
        ["Q43229"] = "organisation",
        ["Q4830453"] = "organisation",
        ["Q484652"] = "organisation",
        ["Q7278"] = "organisation",
        ["Q192350"] = "organisation",
        ["Q327333"] = "organisation",
        ["Q783794"] = "organisation",
        ["Q6881511"] = "organisation",
        ["Q192283"] = "agency",
    };

    public static IEnumerable<ImportedName> Read(string line)
    {
        var json = line.AsMemory().Trim().TrimEnd(',');
        if (json.Length <= 1)
        {
            yield break; // [ and ]
        }

        using var document = JsonDocument.Parse(json);
        var entity = document.RootElement;
        var id = entity.GetProperty("id").GetString()!;
        if (KindOf(entity) is not { } kind)
        {
            yield break;
        }

        var labels = new HashSet<(string, string)>();
        foreach (var label in Objects(entity, "labels"))
        {
            var language = label.Value.GetProperty("language").GetString()!;
            var text = NameText.Clean(label.Value.GetProperty("value").GetString()!);
            if (text.Length > 0 && labels.Add((language, text)))
            {
                yield return new ImportedName($"wikidata:{id}", kind, NameText.Language(language), text, true, $"Wikidata {id}");
            }
        }

        foreach (var aliases in Objects(entity, "aliases"))
        {
            foreach (var alias in aliases.Value.EnumerateArray())
            {
                var language = alias.GetProperty("language").GetString()!;
                var text = NameText.Clean(alias.GetProperty("value").GetString()!);
                if (text.Length > 0 && labels.Add((language, text)))
                {
                    yield return new ImportedName($"wikidata:{id}", kind, NameText.Language(language), text, false, $"Wikidata {id}");
                }
            }
        }
    }

    // An empty object is written as an empty array in older dumps.
    private static JsonElement.ObjectEnumerator Objects(JsonElement entity, string name) =>
        entity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    // The first "instance of" (P31) that we keep.
    private static string? KindOf(JsonElement entity)
    {
        foreach (var claim in Objects(entity, "claims").Where(static c => c.Name == "P31").SelectMany(static c => c.Value.EnumerateArray()))
        {
            if (claim.TryGetProperty("mainsnak", out var snak) && snak.TryGetProperty("datavalue", out var data)
                && data.GetProperty("value").TryGetProperty("id", out var id) && Kinds.TryGetValue(id.GetString()!, out var kind))
            {
                return kind;
            }
        }

        return null;
    }
}
