namespace TranslationPipeline.Dates;

/// <summary>What an element of a pattern adds to the draft; the names in the grammar table are these in lower case.</summary>
internal enum Feature : byte
{
    /// <summary>What its class usually adds.</summary>
    Usual,

    /// <summary>Nothing.</summary>
    Skip,
    Day,
    Month,
    Year,
    Yy,
    Hour,
    Minute,
    HourMinute,
    Second,
    Amount,
    Amount2,
    Ordinal,
    Quarter,
    Half,
    Week,
    Decade,
    Century,
    Offset,
    Count,
    From,
    To,
}
