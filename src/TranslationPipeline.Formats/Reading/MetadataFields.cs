using NodaTime;
using NodaTime.Text;

namespace TranslationPipeline.Formats;

/// <summary>Reads language, date, agency and zone as files write them.</summary>
internal static class MetadataFields
{
    private const int Noon = 12;

    public static DocumentMetadata Read(DocumentMetadata metadata, JsonFields fields, ReadLog log, int line)
    {
        if (fields.TryGetFirst(out var language, "language", "lang"))
        {
            metadata = LanguageTag.TryParse(language, out var tag) ? metadata with { DeclaredLanguage = tag } : Ignored(metadata, log, "language", language, "a BCP 47 tag such as ru or zh-Hant", line);
        }

        if (fields.TryGetFirst(out var zone, "zone", "timezone"))
        {
            metadata = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null ? Ignored(metadata, log, "zone", zone, "an IANA zone such as Asia/Almaty", line) : metadata with { Zone = zone };
        }

        if (fields.TryGetFirst(out var published, "published", "date"))
        {
            metadata = TryReadInstant(published, metadata.Zone, out var instant) ? metadata with { Published = instant } : Ignored(metadata, log, "published", published, "an ISO 8601 instant such as 2022-01-10T09:00:00+03:00", line);
        }

        return fields.TryGetFirst(out var agency, "agency", "publisher") && !string.IsNullOrWhiteSpace(agency) ? metadata with { Agency = agency.Trim() } : metadata;
    }

    /// <summary>Reads an instant. A date or time without offset is taken in the zone, or UTC without one; a date alone means its noon, so that no zone of the inhabited world moves it to another day.</summary>
    public static bool TryReadInstant(string text, string? zone, out Instant instant)
    {
        var trimmed = text.Trim();
        if (OffsetDateTimePattern.ExtendedIso.Parse(trimmed) is { Success: true } withOffset)
        {
            instant = withOffset.Value.ToInstant();
            return true;
        }

        var local = LocalDatePattern.Iso.Parse(trimmed) is { Success: true } day ? day.Value.At(new LocalTime(Noon, 0))
            : LocalDateTimePattern.ExtendedIso.Parse(trimmed) is { Success: true } time ? time.Value
            : (LocalDateTime?)null;
        instant = local is { } value ? value.InZoneLeniently(zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[zone]).ToInstant() : default;
        return local is not null;
    }

    private static DocumentMetadata Ignored(DocumentMetadata metadata, ReadLog log, string field, string value, string expected, int line)
    {
        var shown = value.Length > 40 ? value[..40] + "…" : value;
        log.Warn(InputDiagnostics.BadMetadata, $"{field} \"{shown}\" is not {expected} and was left out", "Correct the value", line);
        return metadata;
    }
}
