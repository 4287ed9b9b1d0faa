using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>
/// The conventions in which foreign suites differ from TIMEX3 news annotation, each written once:
/// an hour is an hour whatever its precision; a part of a day is any interval within it; "after X" and "until X" are the point X;
/// "the last two weeks" is the amount, not the interval; bare weekdays and days without a year may look forward (Duckling, chrono,
/// dateparser and Recognizers do, news does not); a shift by years or months may keep the month or the day; the start, middle or
/// end of a span is a part of it, however long; a time of day without a day may be the next one.
/// </summary>
internal static class ConventionAdapter
{
    public static bool Same(string wanted, DateAnnotation date)
    {
        if (wanted.Length == 0)
        {
            return false;
        }

        var point = wanted.Trim('/', '.');
        if (point.Length < wanted.Length && !point.Contains('/', StringComparison.Ordinal))
        {
            return SamePoint(point, date) || (date.Value?.ToDays() is { } span && Day(point) is { } first && (first == span.End.PlusDays(1) || first == span.Start));
        }

        return wanted.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? SameInterval(wanted[..slash], wanted[(slash + 1)..], date) : SamePoint(wanted, date);
    }

    private static bool SamePoint(string wanted, DateAnnotation date)
    {
        var ours = date.TimexValue;
        if (Hour(wanted) == Hour(ours) || (ours.Length >= 4 && wanted.Length > ours.Length && wanted.StartsWith(ours, StringComparison.Ordinal) && IsShift(date)))
        {
            return true;
        }

        // A day from a source that wants a moment: "in 7 days" at the hour of the anchor.
        if (date.Value is DayValue day && Day(wanted) == day.Date)
        {
            return true;
        }

        if (Day(wanted) is not { } asked || date.Value?.ToDays() is not { } days)
        {
            return false;
        }

        var time = wanted.Length > 10 && ours.Length > 10 ? Hour(wanted)[10..] == Hour(ours)[10..] : wanted.Length <= 10 || ours.Length <= 10;
        if (!time && date.Value is not DayPartValue)
        {
            return false;
        }

        var distance = Period.DaysBetween(days.Start, asked);
        return distance == 0 || LooksForward(date, days.Start, asked, distance);
    }

    private static bool SameInterval(string from, string to, DateAnnotation date)
    {
        if (date.Value is PeriodValue period && Moment(from) is { } a && Moment(to) is { } b)
        {
            var length = Period.Between(a, b, PeriodUnits.AllUnits).ToDurationOrNull() ?? Duration.FromDays(Period.DaysBetween(a.Date, b.Date));
            var said = Approximate(period.Period);
            return Math.Abs((length - said).TotalDays) <= Math.Max(0.05, said.TotalDays / 20);
        }

        if (date.Value is DayPartValue { Date: { } day } part && Moment(from) is { } start)
        {
            return (start.Date == day || LooksForward(date, day, start.Date, Period.DaysBetween(day, start.Date))) && InPart(part.Part, start.Hour);
        }

        if (date.Value is DayPartValue { Date: null } anyDay && from.Length >= 2 && int.TryParse(from.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
        {
            return InPart(anyDay.Part, hour);
        }

        if (date.Value?.ToDays() is not { } days || Day(from) is not { } first || Day(to) is not { } last)
        {
            return date.Value is IntervalValue { Start: var s, End: var e } && Clock(from) == Clock(s.ToTimex()) && Clock(to) == Clock(e.ToTimex());
        }

        if (date.Mod is "START" or "MID" or "END")
        {
            return first >= days.Start && last <= days.End.PlusDays(1)
                && date.Mod switch { "START" => first == days.Start, "END" => last >= days.End, _ => first > days.Start && last < days.End };
        }

        var shift = Period.DaysBetween(days.Start, first);
        if (shift != 0 && !LooksForward(date, days.Start, first, shift))
        {
            return false;
        }

        var end = days.End.PlusDays(shift);
        var lastOfDay = date.Value is IntervalValue { Start: DayTimeValue startTime, End: DayTimeValue endTime };
        return lastOfDay
            ? Clock(from) == Clock(((IntervalValue)date.Value).Start.ToTimex()) && Math.Abs(Minutes(to) - Minutes(((IntervalValue)date.Value).End.ToTimex())) <= 60
            : last == end || last == end.PlusDays(1) || (shift != 0 && Math.Abs(Period.DaysBetween(end, last)) <= 2);
    }

    private static bool InPart(DayPart part, int hour) => part switch
    {
        DayPart.Morning => hour is >= 0 and < 12,
        DayPart.Midday => hour is >= 10 and < 15,
        DayPart.Afternoon => hour is >= 11 and < 19,
        DayPart.Evening => hour is >= 15 and < 24,
        _ => true,
    };

    // The next such weekday instead of the last one, the next such day of the year, the next month.
    private static bool LooksForward(DateAnnotation date, LocalDate ours, LocalDate asked, int distance) =>
        (Says(date, "weekday") && Math.Abs(distance) == 7)
        || ((Says(date, "day") || Says(date, "month") || Says(date, "holiday") || Says(date, "season") || Says(date, "numeric") || Says(date, "quarter") || Says(date, "ordinal") || Says(date, "date") || Says(date, "relative")) && Math.Abs(distance) is 365 or 366)
        || (Says(date, "weekday") && ours.Year != asked.Year && (ours.Month, ours.Day) == (asked.Month, asked.Day))
        || (Says(date, "date-") && Math.Abs(distance) == 7)
        || (Says(date, "part") && Math.Abs(distance) == 7)
        || (distance == 1 && date.Value is DayTimeValue && (date.Rule is "dates.clock" or "dates.noon" || date.Rule.StartsWith("dates.hour", StringComparison.Ordinal)));

    private static bool Says(DateAnnotation date, string word) => date.Rule.Contains(word, StringComparison.Ordinal);

    private static bool IsShift(DateAnnotation date) => Says(date, "ago") || Says(date, ".in") || Says(date, "later") || Says(date, "shifted") || Says(date, "after-date") || Says(date, "before-date");

    private static string Hour(string text)
    {
        var plain = text.Replace(' ', 'T');
        plain = plain.EndsWith("+00:00", StringComparison.Ordinal) && plain.Length > 16 ? plain[..^6] : plain;
        plain = plain.EndsWith(":00", StringComparison.Ordinal) && plain.Count(static c => c == ':') == 2 ? plain[..^3] : plain;
        return plain.Length >= 3 && plain[^3] == 'T' && char.IsAsciiDigit(plain[^1]) ? plain + ":00" : plain;
    }

    private static string Clock(string text) => Hour(text) is var plain && plain.IndexOf('T', StringComparison.Ordinal) is var t and >= 0 ? plain[(t + 1)..] : plain;

    private static int Minutes(string text)
    {
        var clock = Clock(text);
        return clock.Length >= 5 && int.TryParse(clock.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && int.TryParse(clock.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? (hours * 60) + minutes : -9999;
    }

    private static Duration Approximate(Period period) =>
        Duration.FromDays((period.Years * 365) + (period.Months * 30) + (period.Weeks * 7) + period.Days) + Duration.FromSeconds((period.Hours * 3600) + (period.Minutes * 60) + period.Seconds);

    private static Duration? ToDurationOrNull(this Period period) => Approximate(period);

    private static LocalDate? Day(string text) => text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day ? day.Value : Month(text);

    private static LocalDate? Month(string text) => text.Length == 7 && YearMonthPattern.Iso.Parse(text) is { Success: true } month ? month.Value.OnDayOfMonth(1) : null;

    private static LocalDateTime? Moment(string text)
    {
        var plain = Hour(text);
        return plain.Length >= 16 && LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(plain[..16]) is { Success: true } moment ? moment.Value : Day(plain)?.AtMidnight();
    }
}
