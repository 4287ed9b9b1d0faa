using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Softmax regression with one weight per feature for all lengths, and per length a scale and a bias per label; AdaGrad over all items at once.</summary>
internal sealed class FeatureTrainer(double[] weights, int labels)
{
    private const int Rounds = 120;
    private const double Rate = 0.1;
    private const double Ridge = 0.0005;

    private readonly double[] scales = [.. ScoreCombiner.Bounds.Select(static _ => 1.0)];
    private readonly double[] biases = new double[labels * ScoreCombiner.Bounds.Length];

    /// <summary>Weight per feature.</summary>
    public double[] Weights { get; } = [.. weights];

    /// <summary>Fits all parameters.</summary>
    /// <returns>Mean loss per item in nats, first and last.</returns>
    public (double First, double Last) Train(IReadOnlyList<FeatureItem> items)
    {
        double[][] parameters = [Weights, scales, biases];
        double[][] gradients = [.. parameters.Select(static values => new double[values.Length])];
        double[][] history = [.. parameters.Select(static values => new double[values.Length])];
        var total = items.Sum(static item => (double)item.Weight);
        var losses = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            Array.ForEach(gradients, Array.Clear);
            losses.Add(items.Sum(item => AddGradient(item, gradients)) / total);
            for (var part = 0; part < parameters.Length; part++)
            {
                for (var i = 0; i < parameters[part].Length; i++)
                {
                    var slope = (gradients[part][i] / total) + (part == 2 ? Ridge * biases[i] : 0);
                    history[part][i] += slope * slope;
                    parameters[part][i] -= history[part][i] == 0 ? 0 : Rate * slope / Math.Sqrt(history[part][i]);
                }
            }
        }

        return (losses[0], losses[^1]);
    }

    private double AddGradient(FeatureItem item, double[][] gradients)
    {
        var count = item.Sums[0].Length;
        Span<double> sums = stackalloc double[count];
        Span<double> probabilities = stackalloc double[count];
        var bias = (item.Bucket * labels) + item.FirstLabel;
        for (var k = 0; k < count; k++)
        {
            sums[k] = 0;
            for (var feature = 0; feature < Weights.Length; feature++)
            {
                sums[k] += Weights[feature] * item.Sums[feature][k];
            }

            probabilities[k] = (scales[item.Bucket] * sums[k]) + (biases[bias + k] * item.BiasScale);
        }

        ToProbabilities(probabilities);
        for (var k = 0; k < count; k++)
        {
            var error = item.Weight * (probabilities[k] - (k == item.Truth ? 1 : 0));
            for (var feature = 0; feature < Weights.Length; feature++)
            {
                gradients[0][feature] += error * scales[item.Bucket] * item.Sums[feature][k];
            }

            gradients[1][item.Bucket] += error * sums[k];
            gradients[2][bias + k] += error * item.BiasScale;
        }

        return -item.Weight * Math.Log(Math.Max(1e-12, probabilities[item.Truth]));
    }

    private static void ToProbabilities(Span<double> scores)
    {
        var best = double.NegativeInfinity;
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        var sum = 0.0;
        foreach (ref var score in scores)
        {
            sum += score = Math.Exp(score - best);
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }
    }
}
