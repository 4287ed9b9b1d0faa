using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// From sums per label to calibrated probabilities: per bucket of text length a weight of the sum and a bias for every
/// label, read from <c>detection-calibration.tsv</c>, then a softmax over the labels to choose from. Immutable.
/// </summary>
internal sealed class ScoreCombiner
{
    private readonly ImmutableArray<LengthBucket> buckets;

    /// <summary>A combiner with one set of parameters per bucket of <see cref="Bounds"/>.</summary>
    public ScoreCombiner(ImmutableArray<LengthBucket> buckets) => this.buckets = buckets;

    /// <summary>Upper bounds of the buckets, in letters.</summary>
    public static ImmutableArray<int> Bounds { get; } = [6, 12, 24, 60, int.MaxValue];

    /// <summary>Reads the built-in calibration for the labels of a table.</summary>
    public static ScoreCombiner Read(ImmutableArray<string> labels)
    {
        var buckets = NewBuckets(labels.Length);
        foreach (var row in EmbeddedTable.Read("detection-calibration.tsv", "letters", "feature", "value", "source"))
        {
            var bucket = buckets[IndexOf(int.Parse(row[0], CultureInfo.InvariantCulture))];
            var value = double.Parse(row[2], CultureInfo.InvariantCulture);
            if (row[1] == "sum")
            {
                bucket.Weight = value;
            }
            else if (labels.IndexOf(row[1]["bias:".Length..]) is >= 0 and var label)
            {
                bucket.Biases[label] = value;
            }
        }

        return new ScoreCombiner(buckets);
    }

    /// <summary>Empty buckets, one for each of <see cref="Bounds"/>.</summary>
    /// <param name="labels">Labels of the table.</param>
    public static ImmutableArray<LengthBucket> NewBuckets(int labels)
    {
        var buckets = new LengthBucket[Bounds.Length];
        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = new LengthBucket(labels);
        }

        return ImmutableArray.Create(buckets);
    }

    /// <summary>Number of the bucket for a text of so many letters.</summary>
    public static int IndexOf(int letters)
    {
        var index = 0;
        while (letters > Bounds[index])
        {
            index++;
        }

        return index;
    }

    /// <summary>What a sum is divided by: neighbouring n-grams repeat each other's evidence, so it grows slower than the text.</summary>
    public static double Scale(int letters) => Math.Sqrt(letters);

    /// <summary>What a bias is multiplied with.</summary>
    public static double BiasScale(int letters) => Math.Sqrt(letters) / 4;

    /// <summary>Fills <paramref name="probabilities"/> with the probability of every label of <paramref name="mask"/>, 0 for the others.</summary>
    /// <param name="sums">Sum per label of a model, in steps of the table.</param>
    /// <param name="letters">Letters of the main script, at least 1.</param>
    /// <param name="firstLabel">Number of the first label of the model.</param>
    /// <param name="mask">The labels to choose from, a bit per label of the model.</param>
    /// <param name="probabilities">One per label of the model.</param>
    public void Combine(ReadOnlySpan<int> sums, int letters, int firstLabel, ulong mask, Span<double> probabilities)
    {
        probabilities.Clear();
        var bucket = buckets[IndexOf(letters)];
        var weight = bucket.Weight * NgramTable.Step / Scale(letters);
        var biasScale = BiasScale(letters);
        var best = double.NegativeInfinity;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            probabilities[label] = (sums[label] * weight) + (bucket.Biases[firstLabel + label] * biasScale);
            best = Math.Max(best, probabilities[label]);
        }

        Normalize(mask, best, probabilities);
    }

    private static void Normalize(ulong mask, double best, Span<double> probabilities)
    {
        var sum = 0.0;
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var label = BitOperations.TrailingZeroCount(rest);
            probabilities[label] = Math.Exp(probabilities[label] - best);
            sum += probabilities[label];
        }

        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            probabilities[BitOperations.TrailingZeroCount(rest)] /= sum;
        }
    }
}
