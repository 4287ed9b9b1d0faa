using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.DatesEvaluation;

/// <summary>
/// Compares our value with a row's, whatever convention the row's source follows. Written once for all sources:
/// own rows use our own forms; Recognizers ends calendar periods exclusively; Duckling ends all intervals exclusively; a date
/// that is asked with midnight equals the day; alternatives count when we flag the expression as ambiguous.
/// </summary>
internal static class ValueComparer
{
    public static bool Same(string source, JsonElement entity, JsonElement value, DateAnnotation date)
    {
        var wanted = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ToString();
        if (Matches(source, wanted, date.TimexValue, date.Value) || Adapted(source, wanted, date))
        {
            return true;
        }

        if (entity.TryGetProperty("timex", out var timex) && timex.ValueKind == JsonValueKind.String && timex.GetString() is { } form && (Matches(source, form, date.TimexValue, date.Value) || Adapted(source, form, date)))
        {
            return true;
        }

        // A date that we flag as ambiguous counts when the source takes the other reading.
        if (source != "own" && date.Alternatives.Any(a => Matches(source, wanted, a.TimexValue, TemporalValueReader.TryRead(a.TimexValue, out var other) ? other : null)))
        {
            return true;
        }

        if (entity.TryGetProperty("alternatives", out var alternatives) && alternatives.ValueKind == JsonValueKind.Array)
        {
            foreach (var alternative in alternatives.EnumerateArray())
            {
                if (alternative.ValueKind == JsonValueKind.String && (Matches(source, alternative.GetString()!, date.TimexValue, date.Value) || Adapted(source, alternative.GetString()!, date)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Every reading that a source gives, and every one that we give when we say that there are several.
    private static bool Adapted(string source, string wanted, DateAnnotation date) => source != "own" && ConventionAdapter.Same(wanted, date);

    private static bool Matches(string source, string wanted, string timex, TemporalValue? value)
    {
        if (wanted == timex || Plain(wanted) == Plain(timex))
        {
            return true;
        }

        if (value is null)
        {
            return false;
        }

        // Amounts in seconds (Recognizers) and periods.
        if (value is PeriodValue period && Seconds(wanted) is { } seconds)
        {
            return Math.Abs(SecondsOf(period.Period) - seconds) < 1;
        }

        var slash = wanted.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && value is IntervalValue { Start: TimeOfDayValue or DayTimeValue } times)
        {
            return Matches(source, wanted[..slash], times.Start.ToTimex(), times.Start) && Matches(source, wanted[(slash + 1)..], times.End.ToTimex(), times.End);
        }

        if (slash > 0 && value.ToDays() is { } days && value is not (DayTimeValue or DayPartValue))
        {
            var first = Day(wanted[..slash]);
            var last = Day(wanted[(slash + 1)..]);
            if (first is not { } f || last is not { } l)
            {
                return false;
            }

            return f == days.Start && (l == days.End || (source != "own" && (l == days.End.PlusDays(1) || (value is IntervalValue { End: var end } && l == end.ToDays()?.Start))));
        }

        if (slash < 0 && value is DayValue day && Day(wanted) == day.Date)
        {
            return wanted.Length == 10 || wanted.EndsWith("T00:00", StringComparison.Ordinal) || wanted.Contains("T12:00", StringComparison.Ordinal);
        }

        if (value is DayTimeValue time && wanted.Length > 10)
        {
            return Plain(wanted).StartsWith(Plain(time.ToTimex()), StringComparison.Ordinal);
        }

        if (value is TimeOfDayValue or DayTimeValue && wanted.Length is 8 or 5 && wanted[2] == ':')
        {
            return timex.EndsWith("T" + wanted[..5], StringComparison.Ordinal) || timex.EndsWith("T" + wanted, StringComparison.Ordinal);
        }

        // A month, week or year that the source gives as its first day.
        return source != "own" && slash < 0 && wanted.Length >= 10 && value is YearMonthValue or WeekValue or YearValue or QuarterValue or SeasonValue
            && value.ToDays() is { } span && Day(wanted) is { } only && (only == span.Start || (source == "chrono" && span.Contains(only)));
    }

    private static LocalDate? Day(string text) => text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day ? day.Value : null;

    // 2022-01-10T14:30, 2022-01-10 14:30:00 and 2022-01-10T14:30:00+00:00 say the same local time.
    private static string Plain(string text)
    {
        var plain = text.Replace(' ', 'T');
        var plus = plain.IndexOf('+', StringComparison.Ordinal);
        if (plus > 10 && plain.EndsWith("+00:00", StringComparison.Ordinal))
        {
            plain = plain[..plus];
        }

        return plain.EndsWith(":00", StringComparison.Ordinal) && plain.Count(static c => c == ':') == 2 ? plain[..^3] : plain;
    }

    private static double? Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && text.Length > 2 ? seconds : null;

    private static double SecondsOf(Period period) =>
        (period.Years * 365.0 * 86400) + (period.Months * 30.0 * 86400) + (period.Weeks * 7.0 * 86400) + (period.Days * 86400.0) + (period.Hours * 3600.0) + (period.Minutes * 60.0) + period.Seconds;
}
