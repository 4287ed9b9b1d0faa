using NodaTime;

namespace TranslationPipeline;

/// <summary>A time of any day, e.g. TIMEX3 <c>T14:30</c>.</summary>
/// <param name="Time">The time, to the second.</param>
/// <param name="Precision">How exactly it was said.</param>
public sealed record TimeOfDayValue(LocalTime Time, TimePrecision Precision) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => TimeText.Of(Time, Precision);

    /// <inheritdoc/>
    public override string ToIso() => TimeText.Of(Time, Precision);

    /// <inheritdoc/>
    public override DateInterval? ToDays() => null;
}
