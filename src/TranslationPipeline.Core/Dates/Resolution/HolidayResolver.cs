using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Holidays on a fixed day of the year (<c>12-25</c>), on a weekday of a month (<c>nth:11-4-4</c>) or counted from Western Easter (<c>easter-2</c>).</summary>
internal static class HolidayResolver
{
    /// <summary>Resolves; the nearest one when no year was said.</summary>
    public static Resolution? Resolve(string holiday, int? year, in ResolveContext context)
    {
        year ??= context.Anchor?.Year;
        if (holiday.StartsWith("nth:", StringComparison.Ordinal))
        {
            return year is { } known and > 0 and < 9999 ? Resolution.Of("DATE", new DayValue(Nth(known, holiday.AsSpan(4)))) : null;
        }

        var fixedDay = !holiday.StartsWith("easter", StringComparison.Ordinal);
        if (year is not { } y || y is < 1 or > 9998)
        {
            return fixedDay ? new Resolution("DATE", "XXXX-" + holiday, null) : null;
        }

        if (!fixedDay)
        {
            var days = holiday.Length > 6 ? int.Parse(holiday.AsSpan(6), CultureInfo.InvariantCulture) : 0;
            return Resolution.Of("DATE", new DayValue(Easter(y).PlusDays(days)));
        }

        var month = int.Parse(holiday.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var day = int.Parse(holiday.AsSpan(3), CultureInfo.InvariantCulture);
        return Resolution.Of("DATE", new DayValue(new LocalDate(y, month, day)));
    }

    // month-which-weekday: the fourth Thursday of November is 11-4-4.
    private static LocalDate Nth(int year, ReadOnlySpan<char> form)
    {
        var month = int.Parse(form[..2], CultureInfo.InvariantCulture);
        return LocalDate.FromYearMonthWeekAndDay(year, month, form[3] - '0', (IsoDayOfWeek)(form[5] - '0'));
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
}
