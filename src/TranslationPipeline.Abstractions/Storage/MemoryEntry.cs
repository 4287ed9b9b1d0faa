namespace TranslationPipeline;

/// <summary>A translation to remember.</summary>
/// <param name="WorkIdentity">Identity of the work, see <see cref="TranslationPipeline.WorkIdentity"/>.</param>
/// <param name="From">Source language.</param>
/// <param name="To">Target language.</param>
/// <param name="SourceText">Normalised source text.</param>
/// <param name="TargetText">Target text.</param>
public sealed record MemoryEntry(string WorkIdentity, LanguageTag From, LanguageTag To, string SourceText, string TargetText)
{
    /// <summary>Who made it; null for a person.</summary>
    public string? Provider { get; init; }

    /// <summary>Model or engine version.</summary>
    public string? Model { get; init; }

    /// <summary>What it cost.</summary>
    public BilledAmount Billed { get; init; } = BilledAmount.Nothing;
}
