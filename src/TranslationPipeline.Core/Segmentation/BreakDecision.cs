namespace TranslationPipeline.Segmentation;

/// <summary>One candidate position and what was decided there.</summary>
/// <param name="Position">Index behind the mark, in UTF-16 code units.</param>
/// <param name="IsBoundary">A segment ends there.</param>
/// <param name="Reason">The rule that decided.</param>
internal readonly record struct BreakDecision(int Position, bool IsBoundary, BreakReason Reason);
