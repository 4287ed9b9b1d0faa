using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>This week, last year, yesterday: a unit counted from the anchor.</summary>
internal static class RelativeUnits
{
    /// <summary>Resolves; without an anchor an X form of the right length.</summary>
    public static Resolution? Resolve(Grain unit, int offset, LocalDate? anchor)
    {
        if (anchor is not { } today)
        {
            return unit switch
            {
                Grain.Day or Grain.Part => new Resolution("DATE", "XXXX-XX-XX", null),
                Grain.Week or Grain.Weekend or Grain.Workweek or Grain.Fortnight => new Resolution("DATE", unit == Grain.Weekend ? "XXXX-WXX-WE" : "XXXX-WXX", null),
                Grain.Month => new Resolution("DATE", "XXXX-XX", null),
                Grain.Quarter => new Resolution("DATE", "XXXX-QX", null),
                Grain.Half => new Resolution("DATE", "XXXX-HX", null),
                Grain.Year => new Resolution("DATE", "XXXX", null),
                Grain.Decade => new Resolution("DATE", "XXX", null),
                Grain.Century => new Resolution("DATE", "XX", null),
                _ => null,
            };
        }

        TemporalValue? value = unit switch
        {
            Grain.Day or Grain.Part => new DayValue(today.PlusDays(offset)),
            Grain.Week or Grain.Workweek => WeekValue.Of(today.PlusWeeks(offset)),
            Grain.Fortnight => WeekValue.Of(today.PlusWeeks(2 * offset)),
            Grain.Weekend => WeekValue.Of(today.PlusWeeks(offset), weekend: true),
            Grain.Month => new YearMonthValue(today.ToYearMonth().PlusMonths(offset)),
            Grain.Quarter => QuarterOf(today.PlusMonths(3 * offset)),
            Grain.Half => new HalfYearValue(today.PlusMonths(6 * offset).Year, today.PlusMonths(6 * offset).Month > 6 ? 2 : 1),
            Grain.Year => new YearValue(today.Year + offset),
            Grain.Decade => new DecadeValue((today.Year / 10) + offset),
            Grain.Century => new CenturyValue((today.Year / 100) + offset),
            Grain.Season => SeasonOf(today.PlusMonths(3 * offset)),
            _ => null,
        };
        return value is null ? null : Resolution.Of("DATE", value);
    }

    /// <summary>The quarter of a day.</summary>
    public static QuarterValue QuarterOf(LocalDate date) => new(date.Year, (date.Month + 2) / 3);

    /// <summary>The season of a day; January and February belong to the winter that began the year before.</summary>
    public static SeasonValue SeasonOf(LocalDate date) => date.Month < 3 ? new(date.Year - 1, Season.Winter) : new(date.Year, (Season)((date.Month / 3) - 1));
}
