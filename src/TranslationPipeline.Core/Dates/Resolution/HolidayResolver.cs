using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>
/// Holidays: on a fixed day (<c>12-25</c>), on a weekday of a month (<c>nth:11-4-4</c>, from the end <c>nth:05-L-1</c>), counted from
/// Western or Orthodox Easter (<c>easter-2</c>, <c>pascha1</c>), or on a day of the Hebrew, Hijri or Chinese year
/// (<c>hebrew:1-10</c>, <c>hijri:9-</c> for a whole month, <c>chinese:8-15</c>).
/// </summary>
internal static class HolidayResolver
{
    private const int DecemberToJanuary = 330;

    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>Resolves; without a year the one of the anchor, with "last" or "next" the nearest on that side.</summary>
    public static Resolution? Resolve(string holiday, int? year, Draft draft, in ResolveContext context)
    {
        if (year is null && context.Anchor is { } today)
        {
            year = today.Year;
            if (draft.Offset is null && In(holiday, today.Year)?.ToDays()?.Start is { } behind && Period.DaysBetween(behind, today) > DecemberToJanuary)
            {
                year++; // the New Year, spoken of in December
            }

            if (draft.Offset is { } offset && draft.Unit == Grain.None && offset != 0 && In(holiday, today.Year)?.ToDays()?.Start is { } inYear)
            {
                year += offset < 0 ? (inYear < today ? 0 : -1) : inYear > today ? 0 : 1;
            }
        }

        if (year is { } y and > 1 and < 9998)
        {
            return In(holiday, y) is { } value ? Resolution.Of("DATE", value) : null;
        }

        return char.IsAsciiDigit(holiday[0]) ? new Resolution("DATE", "XXXX-" + holiday, null) : null;
    }

    private static TemporalValue? In(string holiday, int year)
    {
        var colon = holiday.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var form = holiday.AsSpan(colon + 1);
            return holiday.AsSpan(0, colon) switch
            {
                "nth" => new DayValue(Nth(year, form)),
                "chinese" => InChina(year, form),
                "hebrew" => InCalendar(CalendarSystem.HebrewCivil, year + 3761, year, form),
                _ => InCalendar(CalendarSystem.UmAlQura, ((year - 622) * 33 / 32) + 2, year, form),
            };
        }

        return holiday[0] switch
        {
            'e' => new DayValue(Easter(year).PlusDays(Days(holiday, "easter".Length))),
            'p' => new DayValue(Pascha(year).PlusDays(Days(holiday, "pascha".Length))),
            _ => new DayValue(new LocalDate(year, int.Parse(holiday.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(holiday.AsSpan(3), CultureInfo.InvariantCulture))),
        };
    }

    private static int Days(string holiday, int start) => holiday.Length > start ? int.Parse(holiday.AsSpan(start), CultureInfo.InvariantCulture) : 0;

    // month-which-weekday: the fourth Thursday of November is 11-4-4, the last Monday of May 05-L-1.
    private static LocalDate Nth(int year, ReadOnlySpan<char> form)
    {
        var month = int.Parse(form[..2], CultureInfo.InvariantCulture);
        return LocalDate.FromYearMonthWeekAndDay(year, month, form[3] == 'L' ? 5 : form[3] - '0', (IsoDayOfWeek)(form[5] - '0'));
    }

    // Years of other calendars overlap two of ours: the latest one whose day falls into this year.
    private static TemporalValue? InCalendar(CalendarSystem calendar, int latest, int year, ReadOnlySpan<char> form)
    {
        var dash = form.IndexOf('-');
        var month = int.Parse(form[..dash], CultureInfo.InvariantCulture);
        var day = form.Length > dash + 1 ? int.Parse(form[(dash + 1)..], CultureInfo.InvariantCulture) : 0;
        for (var y = Math.Min(latest, calendar.MaxYear); y > latest - 5 && y >= calendar.MinYear; y--)
        {
            // Hebrew months are counted from Tishri in a common year: behind Adar a leap year has one more.
            var number = month + (calendar != CalendarSystem.UmAlQura && month > 5 && calendar.IsLeapYear(y) ? 1 : 0);
            var first = new LocalDate(y, number, Math.Max(day, 1), calendar).WithCalendar(CalendarSystem.Iso);
            if (first.Year == year)
            {
                return day > 0 ? new DayValue(first) : new IntervalValue(new DayValue(first), new DayValue(first.PlusDays(calendar.GetDaysInMonth(y, number) - 1)));
            }
        }

        return null;
    }

    private static DayValue? InChina(int year, ReadOnlySpan<char> form)
    {
        var dash = form.IndexOf('-');
        var month = int.Parse(form[..dash], CultureInfo.InvariantCulture);
        var day = int.Parse(form[(dash + 1)..], CultureInfo.InvariantCulture);
        if (year is < 1902 or > 2100)
        {
            return null;
        }

        var leap = Chinese.GetLeapMonth(year);
        var number = month + (leap > 0 && month >= leap ? 1 : 0);
        var date = Chinese.ToDateTime(year, number, Math.Min(day, Chinese.GetDaysInMonth(year, number)), 0, 0, 0, 0);
        return new DayValue(LocalDate.FromDateTime(date));
    }

    // The Gregorian computus of Meeus, Jones and Butcher.
    private static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    // The Julian computus of Meeus, made Gregorian.
    private static LocalDate Pascha(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
