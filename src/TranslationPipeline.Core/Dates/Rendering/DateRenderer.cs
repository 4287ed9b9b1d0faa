using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Writes typed date values as a language writes them, after CLDR: <c>10 января 2022 г.</c>, <c>2022年1月10日</c>. Safe for concurrent use.</summary>
public static class DateRenderer
{
    /// <summary>The value in the convention of a language.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="language">The language; a script subtag counts (<c>uz-Cyrl</c>, <c>zh-Hant</c>).</param>
    /// <returns>Null when the language has no table, or the value is of a kind that has no common written form (weeks, seasons, amounts).</returns>
    public static string? Render(TemporalValue value, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(value);
        return DateFormats.For(language) is { } formats ? Render(value, formats) : null;
    }

    private static string? Render(TemporalValue value, DateFormats formats) => value switch
    {
        DayValue day => formats.Day.Format(day.Date),
        AnnualDateValue annual => formats.MonthDay.Format(annual.Date),
        YearMonthValue month => formats.YearMonth.Format(month.Month),
        YearValue { Year: > 0 } year => formats.Year.Format(new LocalDate(year.Year, 1, 1)),
        QuarterValue quarter => formats.Quarter(quarter.Year, quarter.Quarter),
        TimeOfDayValue time => formats.Time.Format(time.Time),
        DayTimeValue time => formats.DateTime(time.DateTime),
        IntervalValue interval when Render(interval.Start, formats) is { } start && Render(interval.End, formats) is { } end => formats.Interval(start, end),
        _ => null,
    };
}
