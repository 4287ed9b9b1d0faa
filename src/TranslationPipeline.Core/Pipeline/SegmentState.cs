using System.Collections.Immutable;
using TranslationPipeline.Glossaries;

namespace TranslationPipeline.Pipeline;

/// <summary>A segment on its way through the batch and segment stages.</summary>
internal sealed class SegmentState(SegmentView view, TextRange rangeInUnit, UnitState unit)
{
    public SegmentView View { get; private set; } = view;

    public TextRange RangeInUnit { get; } = rangeInUnit;

    public UnitState Unit { get; } = unit;

    public Diagnostic? Failure { get; set; }

    public List<Finding> Findings { get; } = [];

    public List<EditRecord> Edits { get; } = [];

    public void SetTarget(TargetText target) =>
        View = View with { Targets = [.. View.Targets.Where(t => t.Language != target.Language), target] };

    /// <summary>Makes the segments of a unit, with the annotations and findings that begin in each.</summary>
    public static IEnumerable<SegmentState> Of(UnitState unit, int firstNumber)
    {
        var segments = unit.Unit.Segments.IsEmpty ? WholeUnit(unit.Unit) : unit.Unit.Segments;
        var number = firstNumber;
        var from = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            var range = segments[i].Range;
            var owned = new TextRange(from, i + 1 < segments.Length ? range.End : unit.Unit.Text.Length + 1);
            from = range.End;
            var view = new SegmentView
            {
                Number = number++,
                UnitKind = unit.Unit.Kind,
                Text = range.Of(unit.Unit.Text),
                Language = segments[i].Language.IsUndetermined ? unit.Unit.Language : segments[i].Language,
                InlineCodes = [.. unit.Unit.InlineCodes.Where(c => range.Contains(c.Range)).Select(c => c with { Range = c.Range.Shift(-range.Start) })],
                Annotations = [.. unit.Annotations.Where(a => a is not LanguageAnnotation && owned.Contains(a.Range.Start) && !(a is TermAnnotation term && GlossaryStage.IsInsideName(term, unit.Annotations))).Select(a => a with { Range = Clip(a.Range, range) })],
            };
            var state = new SegmentState(view, range, unit)
            {
                Failure = unit.Failures.GetValueOrDefault(i) ?? unit.Failures.GetValueOrDefault(-1),
            };
            state.Findings.AddRange(unit.Findings.Where(f => owned.Contains(f.Range.Start)).Select(f => f with { Range = Clip(f.Range, range) }));
            yield return state;
        }
    }

    private static ImmutableArray<Segment> WholeUnit(Unit unit)
    {
        var range = SegmentRanges.Trim(unit.Text, new TextRange(0, unit.Text.Length));
        return range.Length == 0 ? [] : [new Segment { Number = 1, Range = range, Language = unit.Language }];
    }

    private static TextRange Clip(TextRange range, TextRange segment)
    {
        var start = Math.Clamp(range.Start, segment.Start, segment.End);
        return new TextRange(start, Math.Clamp(range.End, start, segment.End)).Shift(-segment.Start);
    }
}
