using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>
/// Moves the biases of close labels to where most answers are right. The best probabilities are not the best answers: a language between two
/// others ("bs") is likely everywhere and first nowhere. One label a time, in ever smaller steps, as long as enough texts gain.
/// </summary>
internal sealed class AnswerTuner
{
    private const int MostRounds = 6;
    // In accuracies of a language in a file: less is chance.
    private const double LeastGain = 0.002;

    private static readonly double[] Steps = [0.4, 0.2, 0.1];
    private static readonly string[] Close = ["hr", "bs", "sr-Latn", "nb", "nn", "da", "id", "ms"];

    private readonly LengthBucket bucket;
    private readonly List<CalibrationItem> items;

    private AnswerTuner(LengthBucket bucket, List<CalibrationItem> items)
    {
        this.bucket = bucket;
        this.items = items;
    }

    /// <summary>Tunes the biases of <paramref name="bucket"/> on the texts it was fitted on.</summary>
    /// <param name="bucket">A fitted bucket; its biases are changed.</param>
    /// <param name="items">Its texts.</param>
    /// <param name="labels">Labels of the table.</param>
    public static void Tune(LengthBucket bucket, IReadOnlyList<CalibrationItem> items, IReadOnlyList<string> labels)
    {
        var close = Enumerable.Range(0, labels.Count).Where(label => Close.Contains(labels[label])).ToList();
        var models = items.Where(item => close.Exists(label => label >= item.FirstLabel && label < item.FirstLabel + item.Sums.Length)).ToList();
        new AnswerTuner(bucket, models).Tune(close);
    }

    private void Tune(List<int> close)
    {
        var best = Right();
        foreach (var step in Steps)
        {
            for (var (round, gained) = (0, true); gained && round < MostRounds; round++)
            {
                gained = false;
                foreach (var label in close)
                {
                    gained |= Try(label, step, ref best) || Try(label, -step, ref best);
                }
            }
        }
    }

    private bool Try(int label, double step, ref double best)
    {
        bucket.Biases[label] += step;
        var right = Right();
        if (right > best + LeastGain)
        {
            best = right;
            return true;
        }

        bucket.Biases[label] -= step;
        return false;
    }

    private double Right() => items.Sum(item => Answer(item) == item.Truth ? item.Weight : 0.0);

    private int Answer(CalibrationItem item)
    {
        var (best, answer) = (double.NegativeInfinity, -1);
        for (var k = 0; k < item.Sums.Length; k++)
        {
            var score = item.Score(bucket, k);
            if (score > best)
            {
                (best, answer) = (score, k);
            }
        }

        return answer;
    }
}
