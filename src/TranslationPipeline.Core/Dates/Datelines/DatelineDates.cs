using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Completes the dates of datelines: the year, or the month, that lies nearest to the publication.</summary>
internal static class DatelineDates
{
    /// <summary>The date nearest to the publication; null when it is not complete and nothing was published.</summary>
    public static LocalDate? Complete(Draft draft, LocalDate? published)
    {
        if (draft is { Year: null, Month: { } month, Day: { } day, Numeric: null, Era: null } && published is { } anchor)
        {
            return Nearest(month, day, anchor);
        }

        if (draft is { Year: null, Month: null, Day: { } only, Numeric: null, Era: null } && published is { } today)
        {
            return NearestDay(only, today);
        }

        if (draft is { Numeric: { } numeric, Shape: NumericShape.DayMonth } && published is { } reference)
        {
            var dayFirst = numeric.B <= 12 ? Nearest(numeric.B, numeric.A, reference) : null;
            return dayFirst ?? (numeric.A <= 12 ? Nearest(numeric.A, numeric.B, reference) : null);
        }

        var context = new ResolveContext(published, Direction.Unknown, DayFirst: true, OrderConfidence: 0.9, DecimalStyle: true);
        return Resolver.Point(draft, context, out _)?.Value is DayValue value ? value.Date : null;
    }

    private static LocalDate? Nearest(int month, int day, LocalDate anchor)
    {
        LocalDate? best = null;
        for (var year = Math.Max(1, anchor.Year - 1); year <= Math.Min(9998, anchor.Year + 1); year++)
        {
            if (day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
            {
                var candidate = new LocalDate(year, month, day);
                best = best is null || Distance(candidate, anchor) < Distance(best.Value, anchor) ? candidate : best;
            }
        }

        return best;
    }

    private static LocalDate? NearestDay(int day, LocalDate anchor)
    {
        LocalDate? best = null;
        for (var offset = -1; offset <= 1; offset++)
        {
            var month = anchor.ToYearMonth().PlusMonths(offset);
            if (day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
            {
                var candidate = month.OnDayOfMonth(day);
                best = best is null || Distance(candidate, anchor) < Distance(best.Value, anchor) ? candidate : best;
            }
        }

        return best;
    }

    private static int Distance(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));
}
