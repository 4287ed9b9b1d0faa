namespace TranslationPipeline.LanguageModels;

/// <summary>One text as the combiner sees it.</summary>
/// <param name="Truth">Position of the right label in <paramref name="Labels"/>.</param>
/// <param name="Labels">Numbers of the labels to choose from.</param>
/// <param name="Features">Scaled sums: all orders of the first label, then of the second, ...</param>
/// <param name="BiasScale">Factor of the biases.</param>
/// <param name="Weight">Weight in the training.</param>
internal sealed record CalibrationItem(int Truth, int[] Labels, float[] Features, float BiasScale, float Weight);
