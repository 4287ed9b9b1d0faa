namespace TranslationPipeline.Normalization.Romanization;

/// <summary>Places that take no character.</summary>
internal enum RomanizationAssertion
{
    /// <summary>Between a letter, mark or digit and anything else.</summary>
    Boundary,

    /// <summary>Start of a line.</summary>
    LineStart,

    /// <summary>End of a line.</summary>
    LineEnd,
}
