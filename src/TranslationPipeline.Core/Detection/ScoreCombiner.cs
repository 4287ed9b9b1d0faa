using System.Numerics;

namespace TranslationPipeline.Detection;

/// <summary>From sums per order to probabilities.</summary>
internal static class ScoreCombiner
{
    /// <summary>Fills <paramref name="probabilities"/> with the probability of every label of <paramref name="mask"/>, 0 for the others.</summary>
    /// <param name="board">Sums per order and label.</param>
    /// <param name="letters">Letters of the main script.</param>
    /// <param name="mask">The labels to choose from.</param>
    /// <param name="probabilities">One per label number.</param>
    public static void Combine(ScoreBoard board, int letters, ulong mask, Span<double> probabilities)
    {
        probabilities.Clear();
        var best = 0.0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            for (var order = 1; order <= ScoreBoard.Orders; order++)
            {
                probabilities[label] += board[order, label] * NgramTable.Step;
            }

            best = Math.Max(best, probabilities[label]);
        }

        if (best <= 0)
        {
            probabilities.Clear();
            return;
        }

        var temperature = 2 + Math.Sqrt(letters);
        var sum = 0.0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            probabilities[label] = Math.Exp((probabilities[label] - best) / temperature);
            sum += probabilities[label];
        }

        for (var label = 0; label < probabilities.Length; label++)
        {
            probabilities[label] /= sum;
        }
    }
}
