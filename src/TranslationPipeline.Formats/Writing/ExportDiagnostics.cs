namespace TranslationPipeline.Formats;

/// <summary>The codes of diagnostics about exports. Stable; explained in <c>docs/diagnostics.md</c>.</summary>
public static class ExportDiagnostics
{
    /// <summary>Characters that the format does not allow were written as U+FFFD.</summary>
    public const string CharacterReplaced = "export.character-replaced";

    /// <summary>The format holds one language pair; texts of other languages were left out.</summary>
    public const string LanguageLeftOut = "export.language-left-out";

    /// <summary>The format needs an option that is not set, or cannot follow one that is.</summary>
    public const string Option = "export.option";
}
