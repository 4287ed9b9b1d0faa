using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace TranslationPipeline;

/// <summary>An ISO 8601 week, Monday to Sunday, or its weekend: TIMEX3 <c>2022-W02</c>, <c>2022-W02-WE</c>.</summary>
/// <param name="WeekYear">ISO week year, 1 to 9998.</param>
/// <param name="Week">1 to 53, as many as the year has.</param>
/// <param name="Weekend">Only Saturday and Sunday.</param>
public sealed record WeekValue(int WeekYear, int Week, bool Weekend = false) : TemporalValue
{
    /// <summary>The week in which <paramref name="date"/> lies.</summary>
    public static WeekValue Of(LocalDate date, bool weekend = false) =>
        new(WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date), weekend);

    /// <inheritdoc/>
    public override string ToTimex() => string.Create(CultureInfo.InvariantCulture, $"{WeekYear:0000}-W{Week:00}{(Weekend ? "-WE" : "")}");

    /// <inheritdoc/>
    public override string ToIso() => Weekend ? IsoText.Of(ToInterval()) : ToTimex();

    /// <inheritdoc/>
    public override DateInterval? ToDays() => ToInterval();

    /// <summary>First and last day.</summary>
    public DateInterval ToInterval()
    {
        var first = WeekYearRules.Iso.GetLocalDate(WeekYear, Week, Weekend ? IsoDayOfWeek.Saturday : IsoDayOfWeek.Monday);
        return new DateInterval(first, first.PlusDays(Weekend ? 1 : 6));
    }
}
