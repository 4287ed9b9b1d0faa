namespace TranslationPipeline.Checking;

/// <summary>The kind of mark a text ends with.</summary>
internal enum EndMark
{
    /// <summary>A letter, a comma, anything else.</summary>
    None,
    FullStop,
    Question,
    Exclamation,
    Ellipsis,
    Colon,
}
