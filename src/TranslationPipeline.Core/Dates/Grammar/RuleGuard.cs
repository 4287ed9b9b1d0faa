namespace TranslationPipeline.Dates;

/// <summary>True when a rule does not hold for a match after all.</summary>
/// <param name="run">The run.</param>
/// <param name="index">First token of the match, context included.</param>
/// <param name="last">Last token of the match.</param>
internal delegate bool RuleGuard(RunBuffer run, int index, int last);
