namespace TranslationPipeline.LanguageModels;

/// <summary>One text with a sum per source.</summary>
/// <param name="Truth">The right label, among those of the script.</param>
/// <param name="FirstLabel">Number of the first label of the script.</param>
/// <param name="Sums">Per feature, the scaled sum of each label of the script.</param>
/// <param name="BiasScale">Factor of the biases.</param>
/// <param name="Weight">Weight in the training.</param>
/// <param name="Bucket">Number of the length bucket.</param>
internal sealed record FeatureItem(int Truth, int FirstLabel, float[][] Sums, float BiasScale, float Weight, int Bucket);
