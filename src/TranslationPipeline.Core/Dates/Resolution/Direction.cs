namespace TranslationPipeline.Dates;

/// <summary>Which way the sentence looks.</summary>
internal enum Direction : byte
{
    /// <summary>No clue.</summary>
    Unknown,

    /// <summary>A past verb or the like.</summary>
    Past,

    /// <summary>A future verb or the like.</summary>
    Future,

    /// <summary>Strictly: the last one before the anchor or on it.</summary>
    Before,
}
