namespace TranslationPipeline;

/// <summary>An edit as it is kept: which stage and rule, where in the document, what stood there before, and why.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="SourceRange">Where, in <see cref="Document.SourceText"/>.</param>
/// <param name="Original">What stood there when the stage ran.</param>
/// <param name="Replacement">What it was, or would be, changed to.</param>
/// <param name="Evidence">Why, in one sentence.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Outcome">Applied or suggested.</param>
public sealed record EditRecord(
    string Stage,
    string Rule,
    TextRange SourceRange,
    string Original,
    string Replacement,
    string Evidence,
    double Confidence,
    EditOutcome Outcome)
{
    /// <summary>Id of the authority entry that justifies it.</summary>
    public string? Entity { get; init; }
}
