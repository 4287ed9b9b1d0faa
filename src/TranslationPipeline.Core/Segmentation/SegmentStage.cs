namespace TranslationPipeline.Segmentation;

/// <summary>Cuts units into segments. Headings, datelines, cells and strings stay whole.</summary>
public sealed class SegmentStage : IUnitStage
{
    /// <inheritdoc/>
    public string Name => "segment";

    /// <inheritdoc/>
    public StageResult Run(Unit unit, DocumentContext context)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(context);
        if (unit.Kind == UnitKind.Paragraph)
        {
            var language = unit.Language.IsUndetermined ? context.Language : unit.Language;
            var segments = SentenceSegmenter.Default.Segment(unit.Text, language);
            return segments.IsEmpty ? StageResult.Empty : new StageResult { Segments = segments };
        }

        var start = unit.Text.Length - unit.Text.AsSpan().TrimStart().Length;
        var end = unit.Text.AsSpan().TrimEnd().Length;
        return end <= start ? StageResult.Empty : new StageResult { Segments = [new TextRange(start, end)] };
    }
}
