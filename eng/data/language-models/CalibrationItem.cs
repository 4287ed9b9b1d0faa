namespace TranslationPipeline.LanguageModels;

/// <summary>One text as the combiner sees it.</summary>
/// <param name="Truth">Position of the right label in <paramref name="Labels"/>.</param>
/// <param name="Labels">Numbers of the labels to choose from.</param>
/// <param name="Sums">Scaled sum per label.</param>
/// <param name="BiasScale">Factor of the biases.</param>
/// <param name="Weight">Weight in the training.</param>
/// <param name="Bucket">Number of the length bucket.</param>
internal sealed record CalibrationItem(int Truth, int[] Labels, float[] Sums, float BiasScale, float Weight, int Bucket);
