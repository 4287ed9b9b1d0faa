namespace TranslationPipeline;

/// <summary>What becomes of an <see cref="Edit"/>.</summary>
public enum EditOutcome
{
    /// <summary>The evidence is enough: the text is changed.</summary>
    Apply,

    /// <summary>Probably right: shown to an editor, the text is not changed.</summary>
    Suggest,
}
