using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Dates in other calendars: Hijri (Umm al-Qura), Persian, Hebrew, and Japanese and Republic of China years.</summary>
internal static class EraResolver
{
    /// <summary>True for eras that change how year, month and day count; not for AD and BC.</summary>
    public static bool Applies(string era) => era is "hijri" or "persian" or "hebrew" || int.TryParse(era, out _);

    /// <summary>Resolves; a number as era is the Gregorian year before year 1 of that era.</summary>
    public static Resolution? Resolve(Draft draft, string era, out string? problem)
    {
        problem = null;
        if (draft.Year is not { } year || year < 1)
        {
            return null;
        }

        if (int.TryParse(era, out var before))
        {
            draft.Era = null;
            draft.Year = year + before;
            draft.TwoDigitYear = false;
            return DateResolver.Resolve(draft, default, out problem);
        }

        var calendar = era switch
        {
            "persian" => CalendarSystem.PersianSimple,
            "hebrew" => CalendarSystem.HebrewCivil,
            _ => CalendarSystem.UmAlQura,
        };
        if (year < calendar.MinYear || year > calendar.MaxYear)
        {
            return null;
        }

        if (draft.Month is not { } month)
        {
            return new Resolution("DATE", $"XXXX", null);
        }

        if (month > calendar.GetMonthsInYear(year))
        {
            return null;
        }

        var length = calendar.GetDaysInMonth(year, month);
        if (draft.Day > length)
        {
            problem = $"the month has only {length} days";
            return null;
        }

        var first = new LocalDate(year, month, draft.Day ?? 1, calendar).WithCalendar(CalendarSystem.Iso);
        return draft.Day is null
            ? Resolution.Of("DATE", new IntervalValue(new DayValue(first), new DayValue(first.PlusDays(length - 1))))
            : Resolution.Of("DATE", new DayValue(first));
    }
}
