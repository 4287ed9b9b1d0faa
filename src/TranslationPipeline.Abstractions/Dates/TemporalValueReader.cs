using System.Diagnostics.CodeAnalysis;
using NodaTime.Calendars;
using NodaTime.Text;

namespace TranslationPipeline;

/// <summary>Reads TIMEX3 values back into typed values.</summary>
public static class TemporalValueReader
{
    /// <summary>Reads a complete TIMEX3 value; false for values that are not complete (<c>XXXX-05</c>) or not well formed.</summary>
    /// <remarks>What is read writes back to the same text.</remarks>
    /// <param name="timex">TIMEX3 value.</param>
    /// <param name="value">The typed value.</param>
    public static bool TryRead(string timex, [NotNullWhen(true)] out TemporalValue? value)
    {
        ArgumentNullException.ThrowIfNull(timex);
        value = timex.Length > 64 ? null : Read(timex);
        if (value is not null && !string.Equals(value.ToTimex(), timex, StringComparison.Ordinal))
        {
            value = null;
        }

        return value is not null;
    }

    private static TemporalValue? Read(string timex)
    {
        var slash = timex.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            return timex.IndexOf('/', slash + 1) < 0 && Read(timex[..slash]) is { } start && Read(timex[(slash + 1)..]) is { } end
                ? new IntervalValue(start, end)
                : null;
        }

        return timex switch
        {
            ['P', ..] => ReadPeriod(timex),
            ['T', ..] => ReadTime(timex),
            ['X', 'X', 'X', 'X', '-', ..] => ReadAnnual(timex),
            ['B', 'C', ..] => ReadNumber(timex.AsSpan(2), 4) is { } year and > 0 ? new YearValue(1 - year) : null,
            _ => timex.IndexOf('T', StringComparison.Ordinal) is var t and > 0 ? ReadDayTime(timex, t) : ReadDate(timex),
        };
    }

    private static TemporalValue? ReadDate(string timex) => timex.Length switch
    {
        2 => ReadNumber(timex, 2) is { } century ? new CenturyValue(century) : null,
        3 => ReadNumber(timex, 3) is { } decade ? new DecadeValue(decade) : null,
        4 => ReadNumber(timex, 4) is { } year and > 0 ? new YearValue(year) : null,
        10 when LocalDatePattern.Iso.Parse(timex) is { Success: true } day => new DayValue(day.Value),
        7 when YearMonthPattern.Iso.Parse(timex) is { Success: true } month => new YearMonthValue(month.Value),
        > 5 when ReadNumber(timex.AsSpan(0, 4), 4) is { } year and > 0 && timex[4] == '-' => ReadPartOfYear(year, timex.AsSpan(5)),
        _ => null,
    };

    // Winters and last weeks end in the next year, and the calendar ends with 9999.
    private static TemporalValue? ReadPartOfYear(int year, ReadOnlySpan<char> part)
    {
        if (part.Length == 2)
        {
            return part[0] switch
            {
                'Q' when part[1] is >= '1' and <= '4' => new QuarterValue(year, part[1] - '0'),
                'H' when part[1] is '1' or '2' => new HalfYearValue(year, part[1] - '0'),
                _ => year < 9999 && Seasons.TryRead(part, out var season) ? new SeasonValue(year, season) : null,
            };
        }

        var weekend = part.EndsWith("-WE", StringComparison.Ordinal);
        part = weekend ? part[..^3] : part;
        return year < 9999 && part.Length == 3 && part[0] == 'W' && ReadNumber(part[1..], 2) is { } week and > 0 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? new WeekValue(year, week, weekend)
            : null;
    }

    private static TemporalValue? ReadTime(string timex) =>
        DayPartValue.TryReadPart(timex, out var part) ? new DayPartValue(null, part)
        : TimeText.TryRead(timex, out var time, out var precision) ? new TimeOfDayValue(time, precision)
        : null;

    private static TemporalValue? ReadDayTime(string timex, int t)
    {
        if (LocalDatePattern.Iso.Parse(timex[..t]) is not { Success: true } day)
        {
            return null;
        }

        if (DayPartValue.TryReadPart(timex.AsSpan(t), out var part))
        {
            return new DayPartValue(day.Value, part);
        }

        var zone = timex.AsSpan(t).IndexOfAny("Z+-");
        var time = zone < 0 ? timex.AsSpan(t) : timex.AsSpan(t, zone);
        if (!TimeText.TryRead(time, out var clock, out var precision))
        {
            return null;
        }

        if (zone < 0)
        {
            return new DayTimeValue(day.Value + clock, precision);
        }

        return OffsetPattern.GeneralInvariantWithZ.Parse(timex[(t + zone)..]) is { Success: true } offset
            ? new ZonedTimeValue((day.Value + clock).WithOffset(offset.Value), precision)
            : null;
    }

    private static AnnualDateValue? ReadAnnual(string timex) =>
        timex.Length == 10 && AnnualDatePattern.Iso.Parse(timex[5..]) is { Success: true } date ? new AnnualDateValue(date.Value) : null;

    private static TemporalValue? ReadPeriod(string timex)
    {
        if (timex.EndsWith("DE", StringComparison.Ordinal) || timex.EndsWith("CE", StringComparison.Ordinal))
        {
            return timex.Length is > 3 and < 9 && ReadNumber(timex.AsSpan(1, timex.Length - 3), timex.Length - 3) is { } amount and > 0
                ? new LongPeriodValue(amount, timex[^2] == 'C')
                : null;
        }

        return PeriodPattern.Roundtrip.Parse(timex) is { Success: true } period ? new PeriodValue(period.Value) : null;
    }

    private static int? ReadNumber(ReadOnlySpan<char> digits, int length)
    {
        if (digits.Length != length)
        {
            return null;
        }

        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }

            number = (number * 10) + c - '0';
        }

        return number;
    }
}
