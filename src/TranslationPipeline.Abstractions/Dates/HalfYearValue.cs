using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A half of a calendar year, e.g. TIMEX3 <c>2022-H1</c>.</summary>
/// <param name="Year">Year, 1 to 9999.</param>
/// <param name="Half">1 or 2.</param>
public sealed record HalfYearValue(int Year, int Half) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Half}");

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(ToInterval());

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval() => new(new LocalDate(Year, (Half * 6) - 5, 1), new LocalDate(Year, Half * 6, 1).With(DateAdjusters.EndOfMonth));
}
