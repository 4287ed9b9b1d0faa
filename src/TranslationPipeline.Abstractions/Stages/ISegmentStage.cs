namespace TranslationPipeline;

/// <summary>A pure step over one segment and its targets, e.g. checking. Safe for concurrent use.</summary>
public interface ISegmentStage : IStage
{
    /// <summary>Returns findings about <paramref name="segment"/>; ranges of a finding point into the side it names.</summary>
    StageResult Run(SegmentView segment, DocumentContext context);
}
