using System.Text.Json;
using NodaTime;

namespace TranslationPipeline.Hosting.Filters;

/// <summary>One line given to a filter. Unknown fields are ignored; fields of the wrong type are refused.</summary>
public sealed class FilterLine(JsonElement element)
{
    /// <summary>The id as JSON, <c>null</c> when the line has none.</summary>
    public string Id => element.TryGetProperty("id", out var id) ? id.GetRawText() : "null";

    /// <summary>A text that must be there.</summary>
    public string Required(string name) => Optional(name) ?? throw new LineException("line.missing", $"the field \"{name}\" is missing");

    /// <summary>A text that must be there; half a surrogate pair is read as U+FFFD, so that all places stay the same.</summary>
    public string RequiredAsIs(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && LoneSurrogates.Replace(value.GetRawText()) is { } replaced
            ? replaced
            : Required(name);

    /// <summary>A text that may be absent or null.</summary>
    public string? Optional(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new LineException("line.type", $"the field \"{name}\" must be a text");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new LineException("text.lone-surrogate", $"the field \"{name}\" has half a surrogate pair; write the whole character");
        }
    }

    /// <summary>A language that may be absent.</summary>
    public LanguageTag? Language(string name) => Optional(name) switch
    {
        null or "" or "auto" => null,
        { } text when LanguageTag.TryParse(text, out var tag) => tag,
        { } text => throw new LineException("line.language", $"the field \"{name}\" is '{text}', which is not a BCP 47 language tag"),
    };

    /// <summary>A list of texts that may be absent.</summary>
    public IReadOnlyList<string> List(string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString()! : throw new LineException("line.type", $"\"{name}\" must be a list of texts"))]
        : [];

    /// <summary>The elements of a list that may be absent.</summary>
    public IEnumerable<JsonElement> Elements(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A calendar day that may be absent: a date, or the date of a date and time.</summary>
    public LocalDate? Date(string name) => Optional(name) is { Length: > 0 } text
        ? Moment.ReadDate(text) ?? throw new LineException("line.date", $"the field \"{name}\" is '{text}', which is not an ISO 8601 date")
        : null;

    /// <summary>An instant that may be absent: with offset, or local in <paramref name="zone"/> (UTC when null); a bare date is its noon.</summary>
    public Instant? Instant(string name, DateTimeZone? zone) => Optional(name) is { Length: > 0 } text
        ? Moment.ReadInstant(text, zone) ?? throw new LineException("line.date", $"the field \"{name}\" is '{text}', which is not an ISO 8601 date or time")
        : null;

    /// <summary>An IANA zone that may be absent.</summary>
    public DateTimeZone? Zone(string name) => Optional(name) is { Length: > 0 } text
        ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) ?? throw new LineException("line.zone", $"the field \"{name}\" is '{text}', which is not an IANA time zone")
        : null;
}
