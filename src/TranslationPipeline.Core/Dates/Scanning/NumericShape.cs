namespace TranslationPipeline.Dates;

/// <summary>The order that the shape of a numeric date itself proves.</summary>
internal enum NumericShape : byte
{
    None,

    /// <summary>Year first: always year, month, day.</summary>
    YearFirst,

    /// <summary>Two numbers, then the year: the order of the two is a question of evidence.</summary>
    YearLast,

    /// <summary>Year and month only.</summary>
    YearMonth,

    /// <summary>Two numbers without a year.</summary>
    DayMonth,
}
