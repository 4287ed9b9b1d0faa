using System.Text;

namespace TranslationPipeline.Pipeline;

/// <summary>Puts the document together again: the normalised text with its map, and one row per segment.</summary>
internal static class ResultAssembler
{
    public static DocumentResult Assemble(Document document, DocumentContext context, List<UnitState> units, List<SegmentState> segments)
    {
        var starts = new Dictionary<UnitState, int>();
        var (text, map) = Join(document.SourceText, units, starts);
        AssignEdits(units, segments);
        return new DocumentResult
        {
            Document = document with { Units = [.. units.Select(static u => u.Unit)] },
            Language = context.Language,
            Anchor = context.Anchor,
            Dateline = context.Dateline,
            NormalizedText = text,
            Map = map,
            Targets = context.Targets,
            Segments = [.. segments.Select(s => ToResult(s, document.SourceText, starts[s.Unit]))],
        };
    }

    private static (string Text, RangeMap Map) Join(string source, List<UnitState> units, Dictionary<UnitState, int> starts)
    {
        var text = new StringBuilder(source.Length);
        var replacements = new List<TextReplacement>();
        var from = 0;
        foreach (var state in units)
        {
            var unit = state.Unit;
            text.Append(source, from, unit.SourceRange.Start - from);
            starts[state] = text.Length;
            replacements.AddRange(unit.Map.Replacements.Select(r =>
                r with { Source = r.Source.Shift(unit.SourceRange.Start), Target = r.Target.Shift(starts[state]) }));
            text.Append(unit.Text);
            from = unit.SourceRange.End;
        }

        text.Append(source, from, source.Length - from);
        return (text.ToString(), RangeMap.FromReplacements(replacements));
    }

    // An edit belongs to the segment that begins or contains it; in white space, to the segment after it.
    private static void AssignEdits(List<UnitState> units, List<SegmentState> segments)
    {
        var byUnit = segments.ToLookup(static s => s.Unit);
        foreach (var unit in units)
        {
            var own = byUnit[unit].ToList();
            if (own.Count == 0)
            {
                continue;
            }

            foreach (var edit in unit.Edits)
            {
                var owner = own.Find(s => SourceRange(s).End > edit.SourceRange.Start) ?? own[^1];
                owner.Edits.Add(edit);
            }
        }
    }

    private static TextRange SourceRange(SegmentState segment) =>
        segment.Unit.Unit.Map.ToSource(segment.RangeInUnit).Shift(segment.Unit.Unit.SourceRange.Start);

    private static SegmentResult ToResult(SegmentState segment, string source, int unitStart)
    {
        var range = SourceRange(segment);
        return new SegmentResult
        {
            Number = segment.View.Number,
            UnitNumber = segment.Unit.Unit.Number,
            UnitKind = segment.View.UnitKind,
            SourceRange = range,
            SourceText = range.Of(source),
            NormalizedRange = segment.RangeInUnit.Shift(unitStart),
            NormalizedText = segment.View.Text,
            Language = segment.View.Language,
            LanguageConfidence = segment.Unit.LanguageConfidence,
            Edits = [.. segment.Edits],
            Annotations = segment.View.Annotations,
            Findings = [.. segment.Findings],
            Targets = segment.View.Targets,
            InlineCodes = segment.View.InlineCodes,
            Failure = segment.Failure,
        };
    }
}
