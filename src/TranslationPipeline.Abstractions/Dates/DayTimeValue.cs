using NodaTime;

namespace TranslationPipeline;

/// <summary>A time of a day without a zone, e.g. TIMEX3 <c>2022-01-10T14:30</c>.</summary>
/// <param name="DateTime">Date and time, to the second.</param>
/// <param name="Precision">How exactly it was said.</param>
public sealed record DayTimeValue(LocalDateTime DateTime, TimePrecision Precision) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => IsoText.Of(DateTime, Precision);

    /// <inheritdoc/>
    public override string ToIso() => ToTimex();

    /// <inheritdoc/>
    public override DateInterval? ToDays() => new(DateTime.Date, DateTime.Date);
}
