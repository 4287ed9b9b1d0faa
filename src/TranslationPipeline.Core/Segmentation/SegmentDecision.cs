namespace TranslationPipeline.Segmentation;

/// <summary>What was decided at one place where a segment might have ended.</summary>
/// <param name="Position">Index behind the mark, in UTF-16 code units.</param>
/// <param name="IsBreak">A segment ends there.</param>
/// <param name="Rule">The built-in rule, e.g. <c>abbreviation</c>, or list, number and expressions of a rule of SRX.</param>
public sealed record SegmentDecision(int Position, bool IsBreak, string Rule);
