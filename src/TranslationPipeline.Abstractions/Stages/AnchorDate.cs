using NodaTime;

namespace TranslationPipeline;

/// <summary>The date that "Monday" and "yesterday" are read from.</summary>
/// <param name="Date">The local date; null when none is known.</param>
/// <param name="Zone">IANA zone in which that date is local; null when unknown.</param>
/// <param name="From">Where it comes from.</param>
public sealed record AnchorDate(LocalDate? Date, string? Zone, AnchorSource From)
{
    /// <summary>Local time of day at which the text was published, for "in two hours"; null when only the day is known.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>No date is known.</summary>
    public static AnchorDate None { get; } = new(null, null, AnchorSource.None);
}
