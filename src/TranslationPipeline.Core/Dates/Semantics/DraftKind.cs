namespace TranslationPipeline.Dates;

/// <summary>What an expression is about before it is resolved.</summary>
internal enum DraftKind : byte
{
    /// <summary>A point or a calendar span; a time of day when hour or part of day is known.</summary>
    Point,

    /// <summary>An amount of time.</summary>
    Duration,

    /// <summary>Something that happens again and again.</summary>
    Set,

    /// <summary>From one point to another.</summary>
    Range,

    /// <summary>Now, recently, soon: PRESENT_REF, PAST_REF, FUTURE_REF.</summary>
    Reference,
}
