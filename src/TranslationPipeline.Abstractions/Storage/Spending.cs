namespace TranslationPipeline;

/// <summary>What an account has spent.</summary>
/// <param name="Spent">Billed so far, and what may have been billed to processes that died.</param>
/// <param name="Reserved">Claimed by calls that are in flight.</param>
public readonly record struct Spending(long Spent, long Reserved);
