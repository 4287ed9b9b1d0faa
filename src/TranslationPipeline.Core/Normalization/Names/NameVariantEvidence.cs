using TranslationPipeline.Normalization.Hyphens;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Whether a spelling of another convention may be changed without asking.</summary>
internal static class NameVariantEvidence
{
    private static readonly LanguageTag English = LanguageTag.Parse("en");
    private const int MinFamily = 5;
    private const int MinForeignFamily = 8;
    private const int MinPlace = 6;
    private const int MinOtherPlace = 10;

    public static bool IsEnough(NameHit hit, NamePart part, string key, NameForm preferred, NameSetting setting, LanguageTag language)
    {
        if (NameContextWords.IsLookalike(language.Language, key))
        {
            return false;
        }

        if (hit.Has(NamePartRole.Given))
        {
            return true; // given and family name together fit one entry only
        }

        // A spelling that is an ordinary word as well is only suggested (tpipe glossary lint tells which).
        if (WordList.Of(language) is { } words && words.Contains(key))
        {
            return false;
        }

        if (hit.Entity.IsPerson)
        {
            if (part.Role == NamePartRole.Phrase)
            {
                return key.Length >= MinForeignFamily && preferred.Text.Contains(' ', StringComparison.Ordinal);
            }

            return setting != NameSetting.Crowded && preferred.FamilyKey is { } family
                && (hit.Entity.Person.IsTransliterated(family) ? key.Length >= MinFamily : key.Length >= MinForeignFamily && IsNear(key, family));
        }

        // A place: only spellings that a convention makes of its Cyrillic name, and no English form, which other languages borrow.
        return setting != NameSetting.Crowded && NameContextWords.Knows(language.Language) && IsTransliterated(hit.Entity) && hit.Entity.IsTransliteration(key)
            && (language.Language == "en" || hit.Entity.Preferred(English, null)?.Key != key)
            && (IsNear(key, preferred.Key) ? key.Length >= MinPlace : hit.Entity.Kind == "city" && key.Length >= MinOtherPlace);
    }

    // Tashkent, not São Paulo: the English name itself comes out of the Cyrillic one.
    private static bool IsTransliterated(NameEntity entity) => entity.Preferred(English, null) is not { } name || entity.IsTransliteration(name.Key);

    /// <summary>True when at most three letters in ten differ.</summary>
    private static bool IsNear(string a, string b) => EditDistance.Of(a, b) * 10 <= Math.Max(a.Length, b.Length) * 3;
}
