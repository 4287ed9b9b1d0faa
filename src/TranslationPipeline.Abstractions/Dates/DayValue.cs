using NodaTime;

namespace TranslationPipeline;

/// <summary>One calendar day in the ISO calendar, e.g. TIMEX3 <c>2022-01-10</c>.</summary>
/// <param name="Date">The day.</param>
public sealed record DayValue(LocalDate Date) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => IsoText.Of(Date);

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(Date);

    /// <inheritdoc/>
    public override DateInterval? ToDays() => new(Date, Date);
}
