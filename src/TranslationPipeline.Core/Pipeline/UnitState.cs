namespace TranslationPipeline.Pipeline;

/// <summary>A unit on its way through the stages, with everything found in it so far. Ranges point into the unit's current text.</summary>
internal sealed class UnitState(Unit unit)
{
    public Unit Unit { get; set; } = unit;

    public double LanguageConfidence { get; set; }

    public List<EditRecord> Edits { get; } = [];

    public List<Annotation> Annotations { get; private set; } = [];

    public List<Finding> Findings { get; private set; } = [];

    /// <summary>Failures of segments by index; key -1 is the whole unit.</summary>
    public Dictionary<int, Diagnostic> Failures { get; } = [];

    /// <summary>Takes a stage's result in: applies its edits and moves every range to the new text.</summary>
    /// <exception cref="ArgumentException">The stage broke its contract: ranges overlap or lie outside the text.</exception>
    public void Take(string stage, StageResult result)
    {
        var changes = new List<(TextRange Range, string Replacement)>(result.Edits.Length);
        foreach (var edit in result.Edits)
        {
            if (edit.Range.Start < 0 || edit.Range.End < edit.Range.Start || edit.Range.End > Unit.Text.Length)
            {
                throw new ArgumentException($"rule {edit.Rule} gave the range {edit.Range} outside the text");
            }

            if (edit.Outcome == EditOutcome.Apply)
            {
                changes.Add((edit.Range, edit.Replacement));
            }
        }

        var (text, map) = RangeMap.Apply(Unit.Text, changes);
        foreach (var edit in result.Edits)
        {
            Edits.Add(ToRecord(stage, edit));
        }

        Annotations = [.. Annotations.Concat(result.Annotations).Select(a => a with { Range = Move(a.Range, map, text) })];
        Findings = [.. Findings.Concat(result.Findings).Select(f => f with { Range = Move(f.Range, map, text) })];
        var segments = result.Segments.IsEmpty ? Unit.Segments : SegmentRanges.ToSegments(result.Segments, Unit);
        Unit = Unit with
        {
            Text = text,
            Map = Unit.Map.Then(map),
            Segments = map.IsIdentity ? segments : SegmentRanges.Move(segments, map, text),
            InlineCodes = [.. Unit.InlineCodes.Select(c => c with { Range = map.ToTarget(c.Range) })],
        };
    }

    private static TextRange Move(TextRange range, RangeMap map, string text)
    {
        var moved = map.ToTarget(range);
        var start = Math.Clamp(moved.Start, 0, text.Length);
        return new TextRange(start, Math.Clamp(moved.End, start, text.Length));
    }

    private EditRecord ToRecord(string stage, Edit edit) => new(
        stage,
        edit.Rule,
        Unit.Map.ToSource(edit.Range).Shift(Unit.SourceRange.Start),
        edit.Range.Of(Unit.Text),
        edit.Replacement,
        edit.Evidence,
        edit.Confidence,
        edit.Outcome)
    {
        Entity = edit.Entity,
    };
}
