using System.Text.Json;

namespace TranslationPipeline.Formats;

/// <summary>FollowTheMoney entities of OpenSanctions, one JSON object a line: names and aliases, without a language.</summary>
internal static class FollowTheMoneyNames
{
    public static IEnumerable<ImportedName> Read(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            yield break;
        }

        using var document = JsonDocument.Parse(line);
        var entity = document.RootElement;
        var id = entity.GetProperty("id").GetString()!;
        var kind = entity.GetProperty("schema").GetString() switch
        {
            "Person" => "person",
            "Company" or "Organization" or "PublicBody" or "LegalEntity" => "organisation",
            _ => null,
        };
        if (kind is null || !entity.TryGetProperty("properties", out var properties))
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in (string[])["name", "alias", "weakAlias"])
        {
            if (!properties.TryGetProperty(property, out var values))
            {
                continue;
            }

            foreach (var value in values.EnumerateArray())
            {
                if (NameText.Clean(value.GetString() ?? "") is { Length: > 0 } text && seen.Add(text))
                {
                    yield return new ImportedName($"opensanctions:{id}", kind, LanguageTag.Und, text, seen.Count == 1, $"OpenSanctions {id}");
                }
            }
        }
    }
}
