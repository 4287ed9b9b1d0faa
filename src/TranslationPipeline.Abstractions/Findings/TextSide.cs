namespace TranslationPipeline;

/// <summary>Which text a finding is about.</summary>
public enum TextSide
{
    /// <summary>The source text.</summary>
    Source,

    /// <summary>The target text.</summary>
    Target,
}
