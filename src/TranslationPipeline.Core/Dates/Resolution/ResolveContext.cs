using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>What the resolver may know besides the expression.</summary>
/// <param name="Anchor">The date that relative words are read from; null when there is none.</param>
/// <param name="Direction">Which way the sentence looks.</param>
/// <param name="DayFirst">Order of day and month in numeric dates.</param>
/// <param name="OrderConfidence">How sure that order is, 0 to 1.</param>
/// <param name="DecimalStyle">Language in which 10.01.2022 can only be day first.</param>
internal readonly record struct ResolveContext(LocalDate? Anchor, Direction Direction, bool DayFirst, double OrderConfidence, bool DecimalStyle)
{
    /// <summary>Time of day at the anchor; null when only its day is known.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>In a text about another time: the last month it spoke of. Dates without a year are read from it.</summary>
    public YearMonth? Story { get; init; }

    /// <summary>The day spoken of last, for "that day" and "the same year".</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The quarter that the text spoke of last; "a year earlier" is the same quarter of the year before.</summary>
    public QuarterValue? Quarter { get; init; }
}
