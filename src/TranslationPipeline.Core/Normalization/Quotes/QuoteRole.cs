namespace TranslationPipeline.Normalization.Quotes;

/// <summary>What a quotation mark does in a reading.</summary>
internal enum QuoteRole
{
    /// <summary>Opens a quotation.</summary>
    Open,

    /// <summary>Closes the quotation opened before.</summary>
    Close,

    /// <summary>Closes a quotation that nothing opened.</summary>
    Unopened,

    /// <summary>Opens a quotation while the one before was not closed.</summary>
    OpenAgain,
}
