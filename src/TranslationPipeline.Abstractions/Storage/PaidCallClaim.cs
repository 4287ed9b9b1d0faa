namespace TranslationPipeline;

/// <summary>What became of a claim.</summary>
/// <param name="State">Whether the call may be made.</param>
/// <param name="Answer">The answer when it is known already; otherwise null.</param>
public sealed record PaidCallClaim(PaidCallState State, MemoryMatch? Answer = null);
