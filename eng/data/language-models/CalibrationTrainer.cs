using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Softmax regression with one weight of the sum and a bias per label, by AdaGrad over all items at once.</summary>
internal sealed class CalibrationTrainer
{
    private const int Rounds = 250;
    private const double Rate = 0.1;
    private const double Ridge = 0.0005;

    private readonly LengthBucket bucket;
    private readonly double[] scores;
    private readonly double[] gradient;
    private double weightGradient;

    private CalibrationTrainer(int labels)
    {
        bucket = new LengthBucket(labels);
        scores = new double[labels];
        gradient = new double[labels];
    }

    /// <summary>Fits the parameters of one length.</summary>
    public static LengthBucket Fit(IReadOnlyList<CalibrationItem> items, int labels)
    {
        var trainer = new CalibrationTrainer(labels);
        trainer.Train(items);
        return trainer.bucket;
    }

    private void Train(IReadOnlyList<CalibrationItem> items)
    {
        var total = items.Sum(static item => (double)item.Weight * item.Trust);
        // A label without a text of its own would only learn never to be the answer: a new language keeps the middle.
        var taught = items.Select(static item => item.FirstLabel + item.Truth).ToHashSet();
        var history = new double[gradient.Length];
        var weightHistory = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            weightGradient = 0;
            foreach (var item in items)
            {
                AddGradient(item);
            }

            foreach (var label in taught)
            {
                bucket.Biases[label] -= Step((gradient[label] / total) + (Ridge * bucket.Biases[label]), ref history[label]);
            }

            bucket.Weight -= Step(weightGradient / total, ref weightHistory);
        }
    }

    private static double Step(double slope, ref double history)
    {
        history += slope * slope;
        return history == 0 ? 0 : Rate * slope / Math.Sqrt(history);
    }

    private void AddGradient(CalibrationItem item)
    {
        var probabilities = Predict(item);
        for (var k = 0; k < probabilities.Length; k++)
        {
            var error = item.Weight * item.Trust * (probabilities[k] - (k == item.Truth ? 1 : 0));
            gradient[item.FirstLabel + k] += error * item.BiasScale;
            weightGradient += error * item.Sums[k];
        }
    }

    private Span<double> Predict(CalibrationItem item)
    {
        var result = scores.AsSpan(0, item.Sums.Length);
        var best = double.NegativeInfinity;
        for (var k = 0; k < result.Length; k++)
        {
            result[k] = item.Score(bucket, k);
            best = Math.Max(best, result[k]);
        }

        var sum = 0.0;
        foreach (ref var score in result)
        {
            sum += score = Math.Exp(score - best);
        }

        foreach (ref var score in result)
        {
            score /= sum;
        }

        return result;
    }
}
