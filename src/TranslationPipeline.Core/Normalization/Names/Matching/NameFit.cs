namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>How well one word, or some words written together, fit another.</summary>
/// <param name="Value">1 the same, 0.5 nothing known, 0 another word.</param>
/// <param name="Sound">The same by sounds alone.</param>
/// <param name="Letters">The same by letters alone; by sounds where the scripts differ.</param>
internal readonly record struct NameFit(double Value, double Sound, double Letters)
{
    /// <summary>Below this words are never a pair.</summary>
    public const double Poor = 0.3;
}
