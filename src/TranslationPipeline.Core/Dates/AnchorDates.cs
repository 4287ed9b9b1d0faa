using NodaTime;

namespace TranslationPipeline.Dates;

/// <summary>Chooses the date that relative expressions are read from.</summary>
public static class AnchorDates
{
    /// <summary>Publication instant, then dateline, then prefix, then first absolute date, then none.</summary>
    /// <remarks>The instant is made local in the dateline's zone, else in the publisher's, else in UTC.</remarks>
    /// <param name="metadata">What is known besides the text.</param>
    /// <param name="dateline">The dateline; null when there is none.</param>
    /// <param name="prefix">The date of a prefix such as <c>date 2022-01-10</c>; null when there is none.</param>
    /// <param name="firstAbsolute">The first complete date in the text; null when there is none.</param>
    public static AnchorDate Choose(DocumentMetadata metadata, DatelineAnnotation? dateline, LocalDate? prefix, LocalDate? firstAbsolute)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        var zone = Known(dateline?.Zone) ?? Known(metadata.Zone);
        if (metadata.Published is { } published)
        {
            var local = published.InZone(zone ?? DateTimeZone.Utc).LocalDateTime;
            return new AnchorDate(LocalDate(published, zone?.Id), zone?.Id, AnchorSource.Published)
            {
                Time = published.InUtc().TimeOfDay == LocalTime.Midnight ? null : local.TimeOfDay,
            };
        }

        if (dateline?.Date is { } date)
        {
            return new AnchorDate(date, zone?.Id, AnchorSource.Dateline);
        }

        return (prefix, firstAbsolute) switch
        {
            ({ } day, _) => new AnchorDate(day, zone?.Id, AnchorSource.Prefix),
            (null, { } day) => new AnchorDate(day, zone?.Id, AnchorSource.FirstDate),
            _ => zone is null ? AnchorDate.None : AnchorDate.None with { Zone = zone.Id },
        };
    }

    /// <summary>Gives a date the zone in which it is local, and says where that zone comes from.</summary>
    /// <param name="date">The date as it was recognised; a zone that its text names stays.</param>
    /// <param name="anchor">The anchor, with its zone.</param>
    /// <param name="dateline">The dateline; null when there is none.</param>
    public static DateAnnotation Localize(DateAnnotation date, AnchorDate anchor, DatelineAnnotation? dateline)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(anchor);
        return date.Zone is null && anchor.Zone is { } zone && date.Value is DayValue or DayTimeValue or DayPartValue or WeekValue or IntervalValue
            ? date with { Zone = zone, ZoneFrom = dateline?.Zone == zone ? "dateline" : "metadata" }
            : date;
    }

    /// <summary>The local date of an instant; one at midnight UTC is a date that was given without a time, and stays that date in every zone.</summary>
    internal static LocalDate? LocalDate(Instant? instant, string? zone)
    {
        if (instant is not { } value)
        {
            return null;
        }

        var utc = value.InUtc();
        return utc.TimeOfDay == LocalTime.Midnight ? utc.Date : value.InZone(Known(zone) ?? DateTimeZone.Utc).Date;
    }

    private static DateTimeZone? Known(string? zone) => zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
}
