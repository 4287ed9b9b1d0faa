using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A quarter of a calendar year, e.g. TIMEX3 <c>2022-Q1</c>.</summary>
/// <param name="Year">Year, 1 to 9999.</param>
/// <param name="Quarter">1 to 4.</param>
public sealed record QuarterValue(int Year, int Quarter) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Quarter}");

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(ToInterval());

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval() => new(new LocalDate(Year, (Quarter * 3) - 2, 1), new LocalDate(Year, Quarter * 3, 1).With(DateAdjusters.EndOfMonth));
}
