namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>A segmenter to measure.</summary>
internal interface ISegmenter
{
    string Name { get; }

    /// <summary>The indexes behind the sentences of <paramref name="text"/>, white space behind them not counted.</summary>
    List<int> Ends(string text, string language);
}
