using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>A month of a year, e.g. TIMEX3 <c>2022-01</c>.</summary>
/// <param name="Month">The month in the ISO calendar.</param>
public sealed record YearMonthValue(NodaTime.YearMonth Month) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => YearMonthPattern.Iso.Format(Month);

    /// <inheritdoc/>
    public override string ToIso() => YearMonthPattern.Iso.Format(Month);

    /// <inheritdoc/>
    public override NodaTime.DateInterval? ToDays() => Month.ToDateInterval();
}
