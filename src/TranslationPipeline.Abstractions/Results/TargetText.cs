namespace TranslationPipeline;

/// <summary>A target text with its provenance.</summary>
/// <param name="Language">Target language.</param>
/// <param name="Text">The text.</param>
/// <param name="Origin">Memory, provider or person.</param>
public sealed record TargetText(LanguageTag Language, string Text, TargetOrigin Origin)
{
    /// <summary>Identity of the work it answers, see <see cref="WorkIdentity"/>.</summary>
    public required string WorkIdentity { get; init; }

    /// <summary>Name of the provider that made it, now or when it entered the memory; null for a person's text.</summary>
    public string? Provider { get; init; }

    /// <summary>Model or engine version, when the provider says.</summary>
    public string? Model { get; init; }

    /// <summary>What it cost this time; nothing when it was reused.</summary>
    public BilledAmount Billed { get; init; } = BilledAmount.Nothing;

    /// <summary>Match rate 0 to 100 when it came from the memory.</summary>
    public int? MatchRate { get; init; }
}
