using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>Softmax regression with a weight per n-gram order and a bias per label, by AdaGrad over all items at once.</summary>
internal sealed class CalibrationTrainer
{
    private const int Rounds = 300;
    private const double Rate = 0.1;
    private const double Ridge = 0.0005;

    private readonly double[] parameters = new double[ScoreBoard.Features + ScoreBoard.Labels];

    public CalibrationTrainer() => parameters.AsSpan(0, ScoreBoard.Features).Fill(0.2);

    /// <summary>Weight of an order, from 1.</summary>
    public double Order(int order) => parameters[order - 1];

    /// <summary>Bias of a label.</summary>
    public double Bias(int label) => parameters[ScoreBoard.Features + label];

    /// <summary>Fits the parameters.</summary>
    public void Train(IReadOnlyList<CalibrationItem> items)
    {
        var total = items.Sum(static item => (double)item.Weight);
        var history = new double[parameters.Length];
        var gradient = new double[parameters.Length];
        for (var round = 0; round < Rounds; round++)
        {
            gradient.AsSpan().Clear();
            foreach (var item in items)
            {
                AddGradient(item, gradient);
            }

            for (var k = 0; k < parameters.Length; k++)
            {
                var slope = (gradient[k] / total) + (k < ScoreBoard.Features ? 0 : Ridge * parameters[k]);
                history[k] += slope * slope;
                parameters[k] -= history[k] == 0 ? 0 : Rate * slope / Math.Sqrt(history[k]);
            }
        }
    }

    /// <summary>Probabilities of the item's labels.</summary>
    public double[] Predict(CalibrationItem item)
    {
        var scores = new double[item.Labels.Length];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = Bias(item.Labels[k]) * item.BiasScale;
            for (var order = 0; order < ScoreBoard.Features; order++)
            {
                scores[k] += parameters[order] * item.Features[(k * ScoreBoard.Features) + order];
            }
        }

        var best = scores.Max();
        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++)
        {
            sum += scores[k] = Math.Exp(scores[k] - best);
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }

        return scores;
    }

    private void AddGradient(CalibrationItem item, double[] gradient)
    {
        var probabilities = Predict(item);
        for (var k = 0; k < probabilities.Length; k++)
        {
            var error = item.Weight * (probabilities[k] - (k == item.Truth ? 1 : 0));
            gradient[ScoreBoard.Features + item.Labels[k]] += error * item.BiasScale;
            for (var order = 0; order < ScoreBoard.Features; order++)
            {
                gradient[order] += error * item.Features[(k * ScoreBoard.Features) + order];
            }
        }
    }
}
