namespace TranslationPipeline.Normalization;

/// <summary>How alike two names are.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same spelling); a ranking, not a probability.</param>
/// <param name="Same">True when both are taken for the name of one entity, at a threshold chosen for precision.</param>
public readonly record struct NameMatch(double Score, bool Same);
