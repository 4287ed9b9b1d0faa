namespace TranslationPipeline.Detection;

/// <summary>What turns the sums of texts of a certain length into probabilities.</summary>
/// <param name="labels">Labels of the table.</param>
internal sealed class LengthBucket(int labels)
{
    /// <summary>Weight of the sum.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Bias per label number.</summary>
    public double[] Biases { get; } = new double[labels];
}
