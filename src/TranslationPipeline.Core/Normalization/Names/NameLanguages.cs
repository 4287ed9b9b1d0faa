using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Which forms of an entry serve a text in a given language and script.</summary>
internal static class NameLanguages
{
    /// <summary>True when a form written for <paramref name="form"/> is a form of a text in <paramref name="text"/>.</summary>
    public static bool Serves(NameForm form, LanguageTag text)
    {
        if (!form.Language.IsSameLanguage(text))
        {
            return false;
        }

        if (form.Language == text)
        {
            return true;
        }

        return WrittenScript(text) switch
        {
            "Hant" or "Hans" or null when text.Language == "zh" => IsTraditional(form.Language) == IsTraditional(text),
            null => WrittenScript(form.Language) is null || ScriptOf(form.Language) == ScriptOf(text),
            _ => form.Script == ScriptOf(text),
        };
    }

    /// <summary>The script a language is written in by default; Zyyy when unknown.</summary>
    public static Script ScriptOf(LanguageTag language) => WrittenScript(language) switch
    {
        "Latn" => Script.Latn,
        "Cyrl" => Script.Cyrl,
        "Arab" => Script.Arab,
        "Hans" or "Hant" or "Hani" => Script.Hani,
        "Deva" => Script.Deva,
        _ => language.Language switch
        {
            "ru" or "uk" or "be" or "kk" or "ky" or "tg" or "mn" or "bg" or "mk" or "sr" or "tt" or "ba" or "cv" or "ce" or "os" => Script.Cyrl,
            "ar" or "fa" or "ur" or "ps" or "ug" or "ckb" or "sd" => Script.Arab,
            "zh" or "yue" or "wuu" => Script.Hani,
            "ja" => Script.Hani,
            "ko" => Script.Hang,
            "el" => Script.Grek,
            "he" or "yi" => Script.Hebr,
            "hy" => Script.Armn,
            "ka" => Script.Geor,
            "hi" or "mr" or "ne" or "sa" => Script.Deva,
            "bn" or "as" => Script.Beng,
            "ta" => Script.Taml,
            "th" => Script.Thai,
            "und" or "zxx" => Script.Zyyy,
            _ => Script.Latn,
        },
    };

    /// <summary>Scripts written without spaces between words, or with particles joined to the name.</summary>
    public static bool IsUnspaced(Script script) => script is Script.Hani or Script.Hira or Script.Kana or Script.Thai or Script.Hang;

    // Cutting a tag allocates; most tags have nothing to cut.
    private static string? WrittenScript(LanguageTag tag) => tag.Value.Contains('-', StringComparison.Ordinal) ? tag.Script : null;

    private static bool IsTraditional(LanguageTag tag) => WrittenScript(tag) == "Hant" || (WrittenScript(tag) is null && tag.Region is "TW" or "HK" or "MO");
}
