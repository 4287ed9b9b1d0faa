using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>One text as the combiner sees it.</summary>
/// <param name="Truth">The right label, among those of the model.</param>
/// <param name="FirstLabel">Number of the first label of the model in the table.</param>
/// <param name="Sums">Scaled sum per label of the model.</param>
/// <param name="BiasScale">Factor of the biases.</param>
/// <param name="Weight">Weight of the text: its share of what its language weighs in its file.</param>
/// <param name="Trust">How far its label is to be believed, 0 to 1, or more where it must be heard above its neighbours.</param>
/// <param name="Bucket">Number of the length bucket.</param>
internal sealed record CalibrationItem(int Truth, int FirstLabel, float[] Sums, float BiasScale, float Weight, float Trust, int Bucket)
{
    /// <summary>What the combiner gives a label of the model before it makes probabilities of the scores.</summary>
    public double Score(LengthBucket bucket, int label) => (bucket.Weight * Sums[label]) + (bucket.Biases[FirstLabel + label] * BiasScale);
}
