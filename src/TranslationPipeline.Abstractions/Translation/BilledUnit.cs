namespace TranslationPipeline;

/// <summary>What a provider counts.</summary>
public enum BilledUnit
{
    /// <summary>Nothing is billed.</summary>
    None,

    /// <summary>Unicode code points.</summary>
    CodePoints,

    /// <summary>UTF-16 code units.</summary>
    Characters,

    /// <summary>UTF-8 bytes.</summary>
    Bytes,

    /// <summary>Model tokens, in and out.</summary>
    Tokens,
}
