using System.Collections.Immutable;

namespace TranslationPipeline.Dates;

/// <summary>Annotates dates, times, durations and sets; reports impossible and ambiguous ones.</summary>
public sealed class DatesStage : IUnitStage
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

        var problems = new List<(TextRange Range, string Message)>();
        var language = unit.Language.IsUndetermined ? context.Language : unit.Language;
        var dates = DateRecognizer.Default.Recognize(unit.Text, language, context.Anchor, problems);
        if (dates.IsEmpty && problems.Count == 0)
        {
            return StageResult.Empty;
        }

        var annotations = ImmutableArray.CreateBuilder<Annotation>(dates.Length);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var date in dates)
        {
            if (date.Range.Start < skip)
            {
                continue;
            }

            annotations.Add(WithZone(date, context));
            if (date.Ambiguous && date.Confidence < 0.9)
            {
                var other = date.Alternatives[0];
                findings.Add(new Finding(FindingCategories.Dates, Severity.Minor, date.Range, $"read as {date.TimexValue}; it can also mean {other.TimexValue} ({other.Reason})"));
            }
        }

        foreach (var (range, message) in problems)
        {
            if (range.Start >= skip)
            {
                findings.Add(new Finding(FindingCategories.Dates, Severity.Major, range, "impossible date: " + message));
            }
        }

        return new StageResult { Annotations = annotations.DrainToImmutable(), Findings = findings.DrainToImmutable() };
    }

    // The dateline's range was found in the text of its own unit; only the first unit can have one.
    private static int DatelineEnd(Unit unit, DocumentContext context) =>
        context.Dateline is { } dateline && unit.Number == 1 && dateline.Range.End <= unit.Text.Length ? dateline.Range.End : 0;

    private static DateAnnotation WithZone(DateAnnotation date, DocumentContext context)
    {
        if (date.Zone is not null || context.Anchor.Zone is not { } zone || date.Value is not (DayValue or DayTimeValue or DayPartValue or WeekValue or IntervalValue))
        {
            return date;
        }

        var from = context.Dateline?.Zone == zone ? "dateline" : context.Anchor.From == AnchorSource.Published ? "published" : "metadata";
        return date with { Zone = zone, ZoneFrom = from };
    }
}
