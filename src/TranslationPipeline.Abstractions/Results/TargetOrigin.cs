namespace TranslationPipeline;

/// <summary>How a target text came to be.</summary>
public enum TargetOrigin
{
    /// <summary>Reused from the memory.</summary>
    Memory,

    /// <summary>Made by a provider.</summary>
    Provider,

    /// <summary>Written or confirmed by a person.</summary>
    Human,
}
