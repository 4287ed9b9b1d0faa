using System.Collections.Immutable;

namespace TranslationPipeline.Formats.Glossaries;

/// <summary>The do-not-translate field where it names target languages: <c>de|fr</c>.</summary>
internal static class KeptLanguages
{
    /// <summary>Reads language tags between bars, commas or spaces; false when it is anything else, e.g. <c>no</c>, which is Norwegian as well.</summary>
    public static bool TryParse(string text, out ImmutableArray<LanguageTag> languages)
    {
        var tags = ImmutableArray.CreateBuilder<LanguageTag>();
        foreach (var part in text.Split(['|', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LanguageCodes.TryParse(part, out var language))
            {
                languages = [];
                return false;
            }

            tags.Add(language);
        }

        languages = tags.ToImmutable();
        return languages.Length > 1 || (languages.Length == 1 && languages[0].Language != "no");
    }

    /// <summary>The field of a concept: <c>1</c>, languages, or null.</summary>
    public static string? Of(Concept concept) => !concept.DoNotTranslate ? null : concept.KeptIn.IsEmpty ? "1" : string.Join('|', concept.KeptIn);
}
