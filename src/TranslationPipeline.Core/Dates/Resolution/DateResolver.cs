using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Resolves calendar expressions: absolute ones, those relative to the anchor, and those without a year.</summary>
internal static class DateResolver
{
    /// <summary>Resolves everything but numeric dates.</summary>
    public static Resolution? Resolve(Draft draft, in ResolveContext context, out string? problem)
    {
        problem = null;
        if (draft.Era is { } era && EraResolver.Applies(era))
        {
            return EraResolver.Resolve(draft, era, out problem);
        }

        var year = ExpandYear(draft, context.Anchor);
        if (year is null && draft.Unit == Grain.Year && draft.Offset is { } offset && context.Anchor is { } today && HasPartOfYear(draft))
        {
            year = today.Year + offset;
        }

        year ??= draft.YearOffset + context.Anchor?.Year;
        if (draft.QuarterRelative is { } whole)
        {
            return Quarter(draft.Offset ?? 0, whole, context);
        }

        if (draft.FromStory)
        {
            return draft.Month is null && draft.Weekday is null && (context.Last ?? context.Anchor) is { } last ? RelativeUnits.Resolve(draft.Unit, 0, last) : null;
        }

        if (draft.Unit == Grain.Weekend && draft is { Offset: -1, Rule: "relative" } && context.Direction == Direction.Future)
        {
            draft.Offset = 0; // "at the weekend" of something that is to come
        }

        if (draft.Shift != 0)
        {
            return ShiftResolver.Resolve(draft, context);
        }

        if (draft.Text is { } holiday)
        {
            return HolidayResolver.Resolve(holiday, year, draft, context);
        }

        if (draft.Decade is { } decade)
        {
            decade = decade < 100 ? ((Century(draft, context.Anchor) - 1) * 10) + (decade / 10) : decade;
            return decade is > 0 and < 1000 ? Resolution.Of("DATE", new DecadeValue(decade)) : null;
        }

        if (draft.Century is { } century)
        {
            return century is > 0 and <= 99 ? Resolution.Of("DATE", new CenturyValue(century - 1)) : null;
        }

        if (draft.Quarter is not null || draft.Half is not null || draft.Season is not null || draft.Week is not null)
        {
            return YearPartResolver.Resolve(draft, year, context);
        }

        // "the last day of October", "last Sunday in March": which one, not the one before today.
        if (draft is { Ordinal: null, Offset: -1, Rule: "date-of-date" } && (draft.Month is not null || year is not null || draft.MonthOffset is not null)
            && (draft.Unit is Grain.Day or Grain.Week or Grain.Weekend || draft.Weekday is not null || (year is not null && draft.Unit is Grain.Month or Grain.Quarter or Grain.Half)))
        {
            (draft.Ordinal, draft.Offset) = (-1, null);
        }

        if (draft.Ordinal is { } ordinal && (draft.Unit != Grain.None || draft.Weekday is not null))
        {
            return OrdinalResolver.Resolve(draft, ordinal, year, context);
        }

        if (draft.Month is { } month)
        {
            return Month(draft, year, month, context, out problem);
        }

        if (draft is { Weekday: { } onWeekday, Day: { } ofMonth, Offset: null, Unit: Grain.None } && context.Anchor is { } from)
        {
            return WeekdayResolver.DayOfMonth((IsoDayOfWeek)onWeekday, ofMonth, from, context.Direction);
        }

        if (draft.Weekday is { } weekday)
        {
            return WeekdayResolver.Resolve(draft, (IsoDayOfWeek)weekday, context);
        }

        if (draft.Day is { } day)
        {
            return DayOnly(draft, day, context, out problem);
        }

        if (year is { } y)
        {
            return y is > -9998 and < 10000 ? Resolution.Of("DATE", new YearValue(draft.Era == "BC" ? 1 - y : y)) : null;
        }

        return draft.Unit == Grain.None || draft.Offset is not { } unitOffset ? null : RelativeUnits.Resolve(draft.Unit, unitOffset, context.Anchor);
    }

    /// <summary>The year with its century, or null.</summary>
    public static int? ExpandYear(Draft draft, LocalDate? anchor)
    {
        if (draft.Year is not { } year || !draft.TwoDigitYear || year >= 100)
        {
            return draft.Year;
        }

        var pivot = anchor?.Year ?? 2020;
        var candidate = (pivot / 100 * 100) + year;
        return candidate > pivot + 20 ? candidate - 100 : candidate;
    }

    // "the sixties of the 19th century", "of last century".
    private static int Century(Draft draft, LocalDate? anchor) => draft.Century
        ?? (draft.Unit != Grain.Century ? 20 : draft.Ordinal ?? ((anchor?.Year ?? 2000) / 100) + 1 + (draft.Offset ?? 0));

    // Reports of results speak of a quarter; "a year earlier" there is the same quarter of the year before.
    private static Resolution? Quarter(int offset, string whole, in ResolveContext context)
    {
        if (context.Quarter is { } quarter)
        {
            return Resolution.Of("DATE", new QuarterValue(quarter.Year + offset, quarter.Quarter));
        }

        return context.Anchor is { } today && whole == "year" ? Resolution.Of("DATE", new YearValue(today.Year + offset)) : null;
    }

    private static bool HasPartOfYear(Draft draft) =>
        draft.Month is not null || draft.Quarter is not null || draft.Half is not null || draft.Season is not null || draft.Text is not null;

    private static Resolution? Month(Draft draft, int? year, int month, in ResolveContext context, out string? problem)
    {
        problem = null;
        if (draft.Day is { } day)
        {
            if (day > 31 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(2000, month))
            {
                problem = $"day {day} of month {month} does not exist";
                return null;
            }

            if (draft.Offset is { } direction && draft.Unit == Grain.None && year is null && context.Anchor is { } from)
            {
                year = from.Year + direction;
            }

            year ??= context.Story is { } story ? StoryYear(month, story) : context.Anchor is { } anchor ? NearestYear(month, day, anchor, context.Direction) : null;
            if (year is not { } y)
            {
                return Resolution.Of("DATE", new AnnualDateValue(new AnnualDate(month, day)));
            }

            if (y is < 1 or > 9999 || day > CalendarSystem.Iso.GetDaysInMonth(y, month))
            {
                problem = $"day {day} of month {month} does not exist in {y}";
                return null;
            }

            return Resolution.Of("DATE", new DayValue(new LocalDate(y, month, day)));
        }

        if (year is null && context.Anchor is { } today)
        {
            year = (draft.Unit == Grain.None ? draft.Offset : null) switch
            {
                < 0 => month < today.Month ? today.Year : today.Year - 1,
                > 0 => month > today.Month ? today.Year : today.Year + 1,
                0 => today.Year,
                _ => context.Story is { } story ? StoryYear(month, story) : NearestYear(month, 15, today, context.Direction),
            };
        }

        return year switch
        {
            null => new Resolution("DATE", $"XXXX-{month:00}", null),
            > 0 and < 10000 => Resolution.Of("DATE", new YearMonthValue(new YearMonth(year.Value, month))),
            _ => null,
        };
    }

    // The nearest year; a future cue takes the next occurrence, and today counts for both.
    private static int NearestYear(int month, int day, LocalDate anchor, Direction direction)
    {
        var inYear = Safe(anchor.Year, month, day);
        if (direction == Direction.Before)
        {
            return inYear <= anchor ? anchor.Year : anchor.Year - 1;
        }

        if (month == anchor.Month)
        {
            return anchor.Year;
        }

        if (direction == Direction.Future && Period.DaysBetween(anchor, inYear >= anchor ? inYear : inYear.PlusYears(1)) <= 200)
        {
            return inYear >= anchor ? anchor.Year : anchor.Year + 1;
        }

        var distance = Period.DaysBetween(anchor, inYear);
        return distance switch
        {
            > 183 => anchor.Year - 1,
            < -330 => anchor.Year + 1, // in December, January is the next one whatever the verb
            < -183 => direction != Direction.Past && distance < -300 ? anchor.Year + 1 : anchor.Year,
            _ => anchor.Year,
        };
    }

    // A story goes forward: January after November is the next year's.
    private static int StoryYear(int month, YearMonth story) => story.Month >= 10 && month <= 3 ? story.Year + 1 : story.Year;

    private static LocalDate Safe(int year, int month, int day) =>
        new(Math.Clamp(year, 1, 9999), month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(Math.Clamp(year, 1, 9999), month)));

    private static Resolution? DayOnly(Draft draft, int day, in ResolveContext context, out string? problem)
    {
        problem = null;
        if (context.Anchor is not { } anchor)
        {
            return new Resolution("DATE", $"XXXX-XX-{day:00}", null);
        }

        var month = anchor.ToYearMonth();
        if (draft.Unit == Grain.Month && draft.Offset is { } offset)
        {
            month = month.PlusMonths(offset);
        }
        else if (day > anchor.Day && context.Direction != Direction.Future && (context.Direction == Direction.Before || context.Direction == Direction.Past || day - anchor.Day > 15))
        {
            month = month.PlusMonths(-1);
        }

        if (day is > 28 and <= 31 && day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) && draft.Unit == Grain.None)
        {
            month = month.PlusMonths(context.Direction == Direction.Future ? 1 : -1); // "the 31st" said in a short month
        }

        if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
        {
            return null;
        }

        return Resolution.Of("DATE", new DayValue(month.OnDayOfMonth(day)));
    }
}
