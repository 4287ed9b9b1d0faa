namespace TranslationPipeline.Normalization.Quotes;

/// <summary>Marks that may pair with each other.</summary>
internal enum QuoteFamily
{
    /// <summary>“ ” „ ‟, and " beside a lone „.</summary>
    Curly,

    /// <summary>« ».</summary>
    Guillemets,

    /// <summary>‹ ›.</summary>
    SingleGuillemets,

    /// <summary>".</summary>
    Straight,

    /// <summary>「 」.</summary>
    Corner,

    /// <summary>『 』.</summary>
    WhiteCorner,

    /// <summary>《 》.</summary>
    DoubleAngle,
}
