using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>The first quarter of, the second week of, the last day of a month or year; the 20th century.</summary>
internal static class OrdinalResolver
{
    /// <summary>Resolves; -1 counts from the end.</summary>
    public static Resolution? Resolve(Draft draft, int ordinal, int? year, in ResolveContext context)
    {
        switch (draft.Unit)
        {
            case Grain.Century:
                return ordinal is > 0 and < 100 ? Resolution.Of("DATE", new CenturyValue(ordinal - 1)) : null;
            case Grain.Quarter:
            case Grain.Half:
                draft.Quarter = draft.Unit == Grain.Quarter ? (ordinal < 0 ? 4 : ordinal) : null;
                draft.Half = draft.Unit == Grain.Half ? (ordinal < 0 ? 2 : ordinal) : null;
                return YearPartResolver.Resolve(draft, year, context);
        }

        // "the first week" says no more than which; it needs a month or year to count from.
        if (year is null && draft is { MonthOffset: null, Month: null })
        {
            return null;
        }

        if (Base(draft, year, context.Anchor) is not { } days || ordinal is 0 or < -1 or > 366)
        {
            return null;
        }

        if (draft.Weekday is { } weekday)
        {
            var which = ordinal < 0
                ? days.End.With(DateAdjusters.PreviousOrSame((IsoDayOfWeek)weekday))
                : days.Start.With(DateAdjusters.NextOrSame((IsoDayOfWeek)weekday)).PlusWeeks(ordinal - 1);
            return days.Contains(which) ? Resolution.Of("DATE", new DayValue(which)) : null;
        }

        switch (draft.Unit)
        {
            case Grain.Day:
                var day = ordinal < 0 ? days.End : days.Start.PlusDays(ordinal - 1);
                return days.Contains(day) ? Resolution.Of("DATE", new DayValue(day)) : null;
            case Grain.Weekend:
                var weekend = ordinal < 0
                    ? days.End.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Saturday))
                    : days.Start.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Saturday)).PlusWeeks(ordinal - 1);
                return days.Contains(weekend) ? Resolution.Of("DATE", WeekValue.Of(weekend, weekend: true)) : null;
            case Grain.Week:
                var week = ordinal < 0 ? days.End : days.Start.PlusDays(7 * (ordinal - 1));
                return days.Contains(week) ? Resolution.Of("DATE", WeekValue.Of(week)) : null;
            case Grain.Month:
                var month = ordinal < 0 ? days.End : days.Start.PlusMonths(ordinal - 1);
                return days.Contains(month) ? Resolution.Of("DATE", new YearMonthValue(month.ToYearMonth())) : null;
            default:
                return null;
        }
    }

    private static DateInterval? Base(Draft draft, int? year, LocalDate? anchor)
    {
        if (draft.MonthOffset is { } offset)
        {
            return anchor?.ToYearMonth().PlusMonths(offset).ToDateInterval();
        }

        year ??= anchor?.Year;
        if (year is not { } y || y is < 1 or > 9999)
        {
            return null;
        }

        return draft.Month is { } month ? new YearMonth(y, month).ToDateInterval() : new YearValue(y).ToDays();
    }
}
