using NodaTime;

namespace TranslationPipeline;

/// <summary>A past translation that answers a work identity.</summary>
/// <param name="WorkIdentity">The identity it answers.</param>
/// <param name="Text">The target text.</param>
/// <param name="Provider">Who made it; null for a person.</param>
/// <param name="Model">Model or engine version.</param>
public sealed record MemoryMatch(string WorkIdentity, string Text, string? Provider, string? Model)
{
    /// <summary>When it was remembered, by the clock of the process that did it.</summary>
    public Instant AddedAt { get; init; }
}
