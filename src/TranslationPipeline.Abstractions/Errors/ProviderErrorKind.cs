namespace TranslationPipeline;

/// <summary>Why a provider failed. Only <see cref="RateLimited"/> and <see cref="Transient"/> are worth another try as they are.</summary>
public enum ProviderErrorKind
{
    /// <summary>Key, token or permission is wrong: stop.</summary>
    Authentication,

    /// <summary>The paid or free amount is used up: stop or fail over.</summary>
    QuotaExhausted,

    /// <summary>Too fast: wait, then try again.</summary>
    RateLimited,

    /// <summary>The request is larger than allowed: split.</summary>
    TooLarge,

    /// <summary>The provider does not serve this language pair: fail over.</summary>
    UnsupportedPair,

    /// <summary>One item is malformed: our fault, set it aside.</summary>
    InvalidItem,

    /// <summary>One item makes the engine fail every time: isolate it.</summary>
    PoisonedItem,

    /// <summary>Network or server trouble that usually passes.</summary>
    Transient,

    /// <summary>Anything else; not worth another try.</summary>
    Fatal,
}
