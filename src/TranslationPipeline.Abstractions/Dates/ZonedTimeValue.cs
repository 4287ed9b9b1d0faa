using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>A time of a day at a known distance from UTC, e.g. TIMEX3 <c>2022-01-10T14:30+03:00</c> or <c>2022-01-10T11:30Z</c>.</summary>
/// <param name="DateTime">Date, time and offset, to the second.</param>
/// <param name="Precision">How exactly it was said.</param>
public sealed record ZonedTimeValue(OffsetDateTime DateTime, TimePrecision Precision) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() =>
        IsoText.Of(DateTime.LocalDateTime, Precision) + OffsetPattern.GeneralInvariantWithZ.Format(DateTime.Offset);

    /// <inheritdoc/>
    public override string ToIso() => ToTimex();

    /// <inheritdoc/>
    public override DateInterval? ToDays() => new(DateTime.Date, DateTime.Date);

    /// <summary>The same instant with its offset as a fixed zone.</summary>
    public ZonedDateTime ToZonedDateTime() => DateTime.InFixedZone();

    /// <summary>The same instant in <paramref name="zone"/>.</summary>
    public ZonedDateTime ToZonedDateTime(DateTimeZone zone) => DateTime.InZone(zone);
}
