namespace TranslationPipeline.DetectionEvaluation;

/// <summary>Expected calibration error: how far confidence is from the share of right answers, over 20 bins.</summary>
internal sealed class CalibrationError
{
    private const int Bins = 20;

    private readonly double[] confidence = new double[Bins];
    private readonly int[] right = new int[Bins];
    private readonly int[] all = new int[Bins];

    /// <summary>The error, 0 to 1.</summary>
    public double Value => Enumerable.Range(0, Bins).Sum(bin => Math.Abs(confidence[bin] - right[bin])) / all.Sum();

    /// <summary>Counts one answer.</summary>
    public void Add(double answerConfidence, bool isRight)
    {
        var bin = Math.Min(Bins - 1, (int)(answerConfidence * Bins));
        confidence[bin] += answerConfidence;
        right[bin] += isRight ? 1 : 0;
        all[bin]++;
    }
}
