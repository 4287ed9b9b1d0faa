using System.Globalization;
using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Adds the time of day, or the part of the day, to a day.</summary>
internal static class TimeResolver
{
    /// <summary>Resolves; <paramref name="date"/> is null when no day is known.</summary>
    public static Resolution? Resolve(Draft draft, Resolution? date)
    {
        var day = (date?.Value as DayValue)?.Date;
        var head = date?.Timex ?? "";
        if (draft.Hour is null)
        {
            if (!TemporalValueReader.TryRead("T" + draft.Part, out var part) || part is not DayPartValue dayPart)
            {
                return null;
            }

            return day is null
                ? new Resolution("TIME", (head.Length > 0 ? head : "XXXX-XX-XX") + "T" + draft.Part, date is null ? dayPart : null)
                : Resolution.Of("TIME", dayPart with { Date = day }) with { Confidence = date!.Confidence };
        }

        if (Clock(draft) is not { } clock)
        {
            return null;
        }

        var precision = draft.Second is not null ? TimePrecision.Second : TimePrecision.Minute;
        if (day is null)
        {
            var time = new TimeOfDayValue(clock.Time, precision);
            return new Resolution("TIME", (head.Length > 0 ? head : "") + time.ToTimex(), date is null ? time : null) { Zone = ZoneId(draft) };
        }

        var local = day.Value.PlusDays(clock.NextDay ? 1 : 0) + clock.Time;
        TemporalValue value = ZoneOffset(draft.Zone, local) is { } offset
            ? new ZonedTimeValue(local.WithOffset(offset), precision)
            : new DayTimeValue(local, precision);
        return Resolution.Of("TIME", value) with { Confidence = date!.Confidence, Alternatives = [], Zone = ZoneId(draft) };
    }

    private static (LocalTime Time, bool NextDay)? Clock(Draft draft)
    {
        var hour = draft.Hour!.Value;
        if (draft.Meridiem is { } meridiem)
        {
            if (hour > 12)
            {
                meridiem = hour / 12;
            }

            hour = meridiem == 1 ? (hour % 12) + 12 : hour % 12;
            hour = draft.Hour.Value > 12 ? draft.Hour.Value : hour;
        }
        else if (hour is > 0 and < 12)
        {
            hour += draft.Part switch
            {
                "EV" => 12,
                "AF" when hour < 11 => 12,
                "NI" when hour >= 6 => 12,
                "MI" when hour < 6 => 12,
                _ => 0,
            };
        }

        var (minute, second) = (draft.Minute ?? 0, draft.Second ?? 0);
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 59 || (hour == 24 && minute + second > 0))
        {
            return null;
        }

        return hour == 24 ? (LocalTime.Midnight, true) : (new LocalTime(hour, minute, second), false);
    }

    // A zone is an IANA id or a number of minutes east of UTC.
    private static string? ZoneId(Draft draft) => draft.Zone is { } zone && !IsMinutes(zone, out _) ? zone : null;

    private static Offset? ZoneOffset(string? zone, LocalDateTime local)
    {
        if (zone is null)
        {
            return null;
        }

        if (IsMinutes(zone, out var minutes))
        {
            return Math.Abs(minutes) <= 18 * 60 ? Offset.FromSeconds(minutes * 60) : null;
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known ? known.AtLeniently(local).Offset : null;
    }

    private static bool IsMinutes(string zone, out int minutes) => int.TryParse(zone, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out minutes);
}
