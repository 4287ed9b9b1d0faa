namespace TranslationPipeline.Dates;

/// <summary>Annotates dates, times, durations and sets; reports impossible and ambiguous ones.</summary>
/// <param name="policy">What to do with ambiguous dates.</param>
public sealed class DatesStage(AmbiguousDates policy = AmbiguousDates.Flag) : IUnitStage
{
    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(context);
        var skip = unit.Kind == UnitKind.Dateline ? unit.Text.Length : DatelineEnd(unit, context);
        if (skip >= unit.Text.Length)
        {
            return StageResult.Empty;
        }

        var language = unit.Language.IsUndetermined ? context.Language : unit.Language;
        var reading = DateRecognizer.Default.Read(unit.Text, language, context.Anchor, policy);
        if (reading.Dates.IsEmpty && reading.Findings.IsEmpty)
        {
            return StageResult.Empty;
        }

        return new StageResult
        {
            Annotations = [.. reading.Dates.Where(d => d.Range.Start >= skip).Select(d => AnchorDates.Localize(d, context.Anchor, context.Dateline))],
            Findings = [.. reading.Findings.Where(f => f.Range.Start >= skip)],
        };
    }

    // The dateline's range was found in the text of its own unit; only the first unit can have one.
    private static int DatelineEnd(Unit unit, DocumentContext context) =>
        context.Dateline is { } dateline && unit.Number == 1 && dateline.Range.End <= unit.Text.Length ? dateline.Range.End : 0;
}
