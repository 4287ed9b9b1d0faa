using NodaTime;

namespace TranslationPipeline;

/// <summary>From one value to another, both included, e.g. TIMEX3 <c>2022-01-10/2022-01-13</c> or <c>T23:00/T07:00</c>.</summary>
/// <param name="Start">First value.</param>
/// <param name="End">Last value; never an interval itself.</param>
public sealed record IntervalValue(TemporalValue Start, TemporalValue End) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => Start.ToTimex() + "/" + End.ToTimex();

    /// <inheritdoc/>
    public override string ToIso() => ToDays() is { } days && Start is not (DayTimeValue or ZonedTimeValue) ? IsoText.Of(days) : Start.ToIso() + "/" + End.ToIso();

    /// <inheritdoc/>
    public override DateInterval? ToDays() =>
        Start.ToDays() is { } first && End.ToDays() is { } last && first.Start <= last.End ? new(first.Start, last.End) : null;
}
