using TranslationPipeline.Segmentation;

namespace TranslationPipeline.SegmentationEvaluation;

/// <summary>The product's segmenter.</summary>
internal sealed class OwnSegmenter : ISegmenter
{
    public string Name => "own";

    public List<int> Ends(string text, string language) =>
        [.. SentenceSegmenter.Default.Segment(text, LanguageTag.Parse(language)).Select(static r => r.End)];
}
