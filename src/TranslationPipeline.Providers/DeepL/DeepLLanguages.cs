namespace TranslationPipeline.Providers.DeepL;

/// <summary>Codes of DeepL: a source has no region; targets English and Portuguese need one.</summary>
internal static class DeepLLanguages
{
    public static string Source(LanguageTag tag) => tag.Language;

    public static string Target(LanguageTag tag) => (tag.Language, tag.Region, tag.Script) switch
    {
        ("en", null, _) => "en-US",
        ("pt", null, _) => "pt-PT",
        ("zh", _, { } script) => $"zh-{script}",
        ("en" or "pt" or "es", { } region, _) => $"{tag.Language}-{region}",
        _ => tag.Language,
    };
}
