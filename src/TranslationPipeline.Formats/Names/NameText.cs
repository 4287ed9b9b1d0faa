namespace TranslationPipeline.Formats;

/// <summary>What all name sources have in common.</summary>
internal static class NameText
{
    /// <summary>The tag; <c>und</c> for what is none.</summary>
    public static LanguageTag Language(string? text) => text is not null && LanguageTag.TryParse(text, out var language) ? language : LanguageTag.Und;

    /// <summary>The name in one line, without control characters.</summary>
    public static string Clean(string text) =>
        string.Join(' ', text.Split(' ', '\t', '\r', '\n').Where(static w => w.Length > 0)).Trim();
}
