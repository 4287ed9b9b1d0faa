using System.Globalization;
using NodaTime;

namespace TranslationPipeline;

/// <summary>A season of a year on the northern hemisphere by whole months, e.g. TIMEX3 <c>2022-SU</c>. Winter begins in December of its year.</summary>
/// <param name="Year">Year in which the season begins, 1 to 9998.</param>
/// <param name="Season">Which.</param>
public sealed record SeasonValue(int Year, Season Season) : TemporalValue
{
    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Seasons.Code(Season)}");

    /// <inheritdoc/>
    public override string ToIso() => IsoText.Of(ToInterval());

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval() => new(new LocalDate(Year, Seasons.FirstMonth(Season), 1), new LocalDate(Year, Seasons.FirstMonth(Season), 1).PlusMonths(3).PlusDays(-1));
}
