namespace TranslationPipeline.Formats.Delimited;

/// <summary>The ways in which a record of a delimited file can be damaged.</summary>
public enum DelimitedErrorKind
{
    /// <summary>A quoted field has no closing quote; the record ends with its line.</summary>
    UnclosedQuote,

    /// <summary>Characters follow a closing quote; they were kept.</summary>
    TextAfterQuote,

    /// <summary>A field is longer than <see cref="DelimitedReader.MaxCellCharacters"/>; it was cut.</summary>
    CellTooLong,

    /// <summary>A record has more fields than <see cref="DelimitedReader.MaxCells"/>; the rest was left out.</summary>
    TooManyCells,
}
