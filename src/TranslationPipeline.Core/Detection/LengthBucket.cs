namespace TranslationPipeline.Detection;

/// <summary>What turns the sums of texts of a certain length into probabilities.</summary>
internal sealed class LengthBucket
{
    /// <summary>Weight of the sum.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Bias per label number.</summary>
    public double[] Biases { get; } = new double[NgramTable.MostLabels];
}
