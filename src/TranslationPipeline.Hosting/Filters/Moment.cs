using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>Reads ISO 8601 dates and times as people write them in metadata.</summary>
internal static class Moment
{
    private static readonly LocalTime Noon = new(12, 0);

    /// <summary>The calendar day of a date or a date and time; null when it is neither.</summary>
    public static LocalDate? ReadDate(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value
        : OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } offset ? offset.Value.Date
        : LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local ? local.Value.Date
        : null;

    /// <summary>The instant; local times are read in <paramref name="zone"/> or UTC, a bare date is its noon there.</summary>
    public static Instant? ReadInstant(string text, DateTimeZone? zone)
    {
        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } offset)
        {
            return offset.Value.ToInstant();
        }

        var local = LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } dateTime ? dateTime.Value
            : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value + Noon
            : (LocalDateTime?)null;
        return local?.InZoneLeniently(zone ?? DateTimeZone.Utc).ToInstant();
    }
}
