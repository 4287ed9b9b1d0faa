using NodaTime;

namespace TranslationPipeline;

/// <summary>Place, date and agency at the head of an article. Each part may be missing; nothing is invented.</summary>
public sealed record DatelineAnnotation(TextRange Range) : Annotation(Range)
{
    /// <summary>The city as written, e.g. <c>MOSCOW</c>.</summary>
    public string? City { get; init; }

    /// <summary>The agency as written, e.g. <c>TASS</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>The date it means, the year completed from the publication instant when it is not written.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>IANA zone of the city; null when the place has none or several.</summary>
    public string? Zone { get; init; }
}
