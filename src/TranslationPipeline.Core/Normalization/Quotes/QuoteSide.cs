namespace TranslationPipeline.Normalization.Quotes;

/// <summary>What stands next to a quotation mark.</summary>
internal enum QuoteSide
{
    /// <summary>The beginning or end of the text or of a line.</summary>
    Edge,

    /// <summary>An ordinary space.</summary>
    Space,

    /// <summary>A space that does not break: typography, never touched.</summary>
    FixedSpace,

    /// <summary>An opening bracket, ¿ or ¡.</summary>
    Opening,

    /// <summary>A comma, semicolon, colon, ! ? or a closing bracket.</summary>
    Closing,

    /// <summary>A full stop or an ellipsis: ends what is quoted, or begins it ("...and").</summary>
    Stop,

    /// <summary>A dash or slash.</summary>
    Dash,

    /// <summary>Another quotation mark or an apostrophe.</summary>
    Quote,

    /// <summary>A letter, digit or symbol.</summary>
    Word,

    /// <summary>A letter or mark of a script without spaces between words.</summary>
    Wide,
}
