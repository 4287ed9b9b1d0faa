namespace TranslationPipeline;

/// <summary>Where the date comes from that relative expressions are read from, strongest first.</summary>
public enum AnchorSource
{
    /// <summary>Metadata: the instant of publication.</summary>
    Published,

    /// <summary>The dateline of the article.</summary>
    Dateline,

    /// <summary>A prefix such as <c>date 2022-01-10</c> without place or agency.</summary>
    Prefix,

    /// <summary>The first absolute date in the text.</summary>
    FirstDate,

    /// <summary>No date is known: relative expressions stay unresolved.</summary>
    None,
}
