namespace TranslationPipeline.Testing;

/// <summary>What can go wrong between a service and its client.</summary>
public enum WireFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is reset before an answer.</summary>
    Reset,

    /// <summary>Nothing comes until the client gives up.</summary>
    Stall,

    /// <summary>The answer ends in the middle: the length promised more.</summary>
    Truncated,

    /// <summary>A compressed answer ends in the middle, though its length is right.</summary>
    TruncatedGzip,

    /// <summary>The answer comes byte by byte, and whole.</summary>
    SlowDrip,

    /// <summary>The length is less than the answer: what the client reads is cut, and the rest lies in the way of the next answer.</summary>
    WrongLength,

    /// <summary>The header calls the body something else than it is.</summary>
    LyingContentType,
}
