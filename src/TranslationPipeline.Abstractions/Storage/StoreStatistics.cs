namespace TranslationPipeline;

/// <summary>What a store holds.</summary>
public sealed record StoreStatistics
{
    /// <summary>Number of the schema.</summary>
    public required long Schema { get; init; }

    /// <summary>Documents, without superseded ones.</summary>
    public required long Documents { get; init; }

    /// <summary>Documents that a later text from the same path superseded.</summary>
    public required long Superseded { get; init; }

    /// <summary>Segments of all documents.</summary>
    public required long Segments { get; init; }

    /// <summary>Entries of the memory.</summary>
    public required long Memory { get; init; }

    /// <summary>Jobs.</summary>
    public required long Jobs { get; init; }

    /// <summary>Paid calls whose answer is not known: in flight, or of a process that died.</summary>
    public required long OpenCalls { get; init; }

    /// <summary>Documents that are not in the text index yet; a text query brings it up to date.</summary>
    public required long Unindexed { get; init; }

    /// <summary>Size on the disk in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of it that a <c>vacuum</c> would free at least; null when the store does not know.</summary>
    public long? FreeBytes { get; init; }
}
