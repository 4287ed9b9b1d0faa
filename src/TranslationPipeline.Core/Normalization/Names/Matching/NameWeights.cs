using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>What each number of <see cref="NameEvidence"/> weighs, by group: a logistic model, see <c>name-match-weights.tsv</c>.</summary>
internal static class NameWeights
{
    private static readonly Lazy<FrozenDictionary<string, double[]>> Groups = new(Read);

    /// <summary>Probability that the two names are one.</summary>
    public static double Score(NameEvidence evidence) =>
        evidence.HasPair && Groups.Value.TryGetValue(evidence.Group, out var weights) ? evidence.Cap * Score(evidence.Values, weights) : 0;

    /// <summary>Probability under given weights.</summary>
    public static double Score(double[] values, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static FrozenDictionary<string, double[]> Read()
    {
        var rows = EmbeddedTable.Read("name-match-weights.tsv", "group", "evidence", "weight", "source").ToList();
        return rows.GroupBy(static r => r[0], StringComparer.Ordinal).ToFrozenDictionary(
            static g => g.Key,
            static g => Array.ConvertAll(NameEvidence.Names, n => double.Parse(g.FirstOrDefault(r => r[1] == n)?[2] ?? "0", CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);
    }
}
