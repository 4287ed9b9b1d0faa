namespace TranslationPipeline.LanguageModels;

/// <summary>One text as the combiner sees it.</summary>
/// <param name="Truth">The right label, among those of the model.</param>
/// <param name="FirstLabel">Number of the first label of the model in the table.</param>
/// <param name="Sums">Scaled sum per label of the model.</param>
/// <param name="BiasScale">Factor of the biases.</param>
/// <param name="Weight">Weight in the training.</param>
/// <param name="Bucket">Number of the length bucket.</param>
internal sealed record CalibrationItem(int Truth, int FirstLabel, float[] Sums, float BiasScale, float Weight, int Bucket);
