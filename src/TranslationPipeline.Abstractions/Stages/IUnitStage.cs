namespace TranslationPipeline;

/// <summary>A pure step over one unit: the same unit and context always give the same result. Safe for concurrent use.</summary>
/// <remarks>
/// Detection, segmentation, normalisation, dates and glossary look at whole units because their evidence
/// (an open quotation, a split word, a title before a name) does not stop at a sentence.
/// </remarks>
public interface IUnitStage : IStage
{
    /// <summary>Looks at <paramref name="unit"/> and returns what it found; never waits, never throws for bad text.</summary>
    StageResult Run(Unit unit, DocumentContext context);
}
