namespace TranslationPipeline;

/// <summary>One replacement that a stage proposes, with the reason it can show to an editor.</summary>
/// <param name="Range">Where, in the text the stage was given.</param>
/// <param name="Replacement">What to write instead; empty deletes.</param>
/// <param name="Rule">Id of the rule that fired, e.g. <c>names.initials</c>; stable, listed in <c>docs/rules.md</c>.</param>
/// <param name="Evidence">Why, in one sentence for a person.</param>
public sealed record Edit(TextRange Range, string Replacement, string Rule, string Evidence)
{
    /// <summary>Calibrated probability that the edit is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Applied or only suggested.</summary>
    public EditOutcome Outcome { get; init; } = EditOutcome.Apply;

    /// <summary>Id of the authority entry that justifies the edit, e.g. <c>place:kazakhstan</c>; null when none does.</summary>
    public string? Entity { get; init; }
}
