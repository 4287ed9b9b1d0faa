using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>
/// Numeric dates. Year first is always year, month, day. For the others the order of day and month is a question of evidence;
/// when both readings are possible both are kept.
/// </summary>
internal static class NumericResolver
{
    /// <summary>True when the draft holds a numeric date.</summary>
    public static bool Applies(Draft draft) => draft.Numeric is not null;

    /// <summary>Resolves; null with a problem when no reading is a day of the calendar.</summary>
    public static Resolution? Resolve(Draft draft, in ResolveContext context, out string? problem)
    {
        problem = null;
        var (a, b, c) = draft.Numeric!.Value;
        switch (draft.Shape)
        {
            case NumericShape.YearMonth:
                return a is > 0 and < 10000 && b is >= 1 and <= 12 ? Resolution.Of("DATE", new YearMonthValue(new YearMonth(a, b))) : null;
            case NumericShape.YearFirst:
                if (Day(a, b, c) is { } day)
                {
                    return Resolution.Of("DATE", new DayValue(day));
                }

                problem = $"{a:0000}-{b:00}-{c:00} does not exist";
                return null;
        }

        var year = draft.Shape == NumericShape.DayMonth
            ? draft.Year
            : c < 100 ? DateResolver.ExpandYear(new Draft { Year = c, TwoDigitYear = true }, context.Anchor) : c;
        if (year is null)
        {
            return WithoutYear(a, b, draft, context, out problem);
        }

        var dayFirst = Day(year.Value, b, a);
        var monthFirst = Day(year.Value, a, b);
        if (dayFirst is null && monthFirst is null)
        {
            problem = $"{a}{draft.Separator}{b}{draft.Separator}{c} does not exist";
            return null;
        }

        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst)
        {
            return Resolution.Of("DATE", new DayValue((dayFirst ?? monthFirst)!.Value));
        }

        var preferDayFirst = context.DayFirst || (draft.Separator == '.' && context.DecimalStyle);
        var best = new DayValue(preferDayFirst ? dayFirst.Value : monthFirst.Value);
        var other = new DayValue(preferDayFirst ? monthFirst.Value : dayFirst.Value);
        return Resolution.Of("DATE", best) with
        {
            Confidence = draft.Separator == '.' && context.DecimalStyle ? Math.Max(0.97, context.OrderConfidence) : context.OrderConfidence,
            Alternatives = [new DateAlternative(other.ToTimex(), other.ToIso(), preferDayFirst ? "month before day" : "day before month")],
        };
    }

    private static Resolution? WithoutYear(int a, int b, Draft draft, in ResolveContext context, out string? problem)
    {
        var first = Clone(draft, context.DayFirst || (draft.Separator == '.' && context.DecimalStyle) ? a : b, context.DayFirst || (draft.Separator == '.' && context.DecimalStyle) ? b : a);
        var second = Clone(draft, first.Month!.Value, first.Day!.Value);
        var best = first.Month is >= 1 and <= 12 ? DateResolver.Resolve(first, context, out problem) : null;
        problem = null;
        var other = second.Month is >= 1 and <= 12 && second.Day != first.Day ? DateResolver.Resolve(second, context, out _) : null;
        if (best is null || other is null)
        {
            return best ?? other;
        }

        return best with
        {
            Confidence = context.OrderConfidence,
            Alternatives = [new DateAlternative(other.Timex, other.Value?.ToIso(), first.Day == a ? "month before day" : "day before month")],
        };
    }

    private static Draft Clone(Draft draft, int day, int month)
    {
        var copy = new Draft();
        copy.Merge(draft);
        (copy.Numeric, copy.Day, copy.Month) = (null, day, month);
        return copy;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
