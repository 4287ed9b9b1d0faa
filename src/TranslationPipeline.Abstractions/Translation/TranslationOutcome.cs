using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>The answer to one item: exactly one of <see cref="Text"/> and <see cref="Error"/> is set.</summary>
/// <param name="Id">Id of the item.</param>
public sealed record TranslationOutcome(string Id)
{
    /// <summary>The translation.</summary>
    public string? Text { get; init; }

    /// <summary>Other translations that the provider offers, the best first; <see cref="Text"/> is not among them. Empty where it offers none.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Why there is none.</summary>
    public TranslationError? Error { get; init; }

    /// <summary>Source language the provider found, when it was asked to.</summary>
    public LanguageTag? DetectedLanguage { get; init; }

    /// <summary>What the item cost.</summary>
    public BilledAmount Billed { get; init; } = BilledAmount.Nothing;

    /// <summary>Model or engine version, when the provider says.</summary>
    public string? Model { get; init; }

    /// <summary>Name of the provider that answered; set by decorators that choose between providers.</summary>
    public string? Provider { get; init; }
}
