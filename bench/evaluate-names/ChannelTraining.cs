using TranslationPipeline.Normalization.Names.Matching;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>
/// Estimates how the units of a script are spelled in Latin letters from pairs of names, by expectation maximisation over all
/// ways to divide the letters among the units.
/// </summary>
internal sealed class ChannelTraining
{
    private const int Rounds = 8;
    private const int Longest = NameChannel.LongestSpelling;
    private const double Rare = 0.004;
    private readonly Dictionary<string, Dictionary<string, double>> probability = new(StringComparer.Ordinal);

    /// <param name="examples">For each pair of names the ways to pair their words: units and Latin letters.</param>
    /// <param name="costs">The costs of the spellings of each unit.</param>
    public static NameChannel Train(List<List<(string[] Units, string Latin)[]>> examples, out Dictionary<string, Dictionary<string, double>> costs)
    {
        var training = new ChannelTraining();
        for (var round = 0; round < Rounds; round++)
        {
            training.Round(examples, round);
        }

        costs = training.Costs();
        return new NameChannel(costs);
    }

    private void Round(List<List<(string[] Units, string Latin)[]>> examples, int round)
    {
        var counts = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            (double Score, (string[] Units, string Latin)[] Way) best = (double.NegativeInfinity, []);
            foreach (var way in example)
            {
                var letters = way.Sum(static w => w.Latin.Length);
                var score = letters == 0 ? double.NegativeInfinity : way.Sum(w => Math.Log(Math.Max(1e-300, Forward(w.Units, w.Latin)[w.Units.Length][w.Latin.Length]))) / letters;
                best = score > best.Score ? (score, way) : best;
            }

            // What is no transliteration at all would only blur the estimate.
            if (round < 2 || best.Score > -1.9)
            {
                foreach (var (units, latin) in best.Way)
                {
                    Count(units, latin, counts);
                }
            }
        }

        probability.Clear();
        foreach (var (unit, spellings) in counts)
        {
            var total = spellings.Values.Sum() + 0.5;
            probability[unit] = spellings.Where(s => s.Value / total > Rare / 20).ToDictionary(static s => s.Key, s => s.Value / total, StringComparer.Ordinal);
        }
    }

    private double[][] Forward(string[] units, string latin)
    {
        var table = new double[units.Length + 1][];
        table[0] = new double[latin.Length + 1];
        table[0][0] = 1;
        for (var i = 0; i < units.Length; i++)
        {
            table[i + 1] = new double[latin.Length + 1];
            for (var from = 0; from <= latin.Length; from++)
            {
                for (var length = 0; table[i][from] > 0 && length <= Longest && from + length <= latin.Length; length++)
                {
                    table[i + 1][from + length] += table[i][from] * Probability(units[i], latin.Substring(from, length));
                }
            }
        }

        return table;
    }

    private void Count(string[] units, string latin, Dictionary<string, Dictionary<string, double>> counts)
    {
        var forward = Forward(units, latin);
        var total = forward[units.Length][latin.Length];
        if (total <= 0)
        {
            return;
        }

        var after = new double[latin.Length + 1];
        after[latin.Length] = 1;
        for (var i = units.Length - 1; i >= 0; i--)
        {
            var before = new double[latin.Length + 1];
            for (var from = 0; from <= latin.Length; from++)
            {
                for (var length = 0; forward[i][from] > 0 && length <= Longest && from + length <= latin.Length; length++)
                {
                    var spelling = latin.Substring(from, length);
                    var p = Probability(units[i], spelling) * after[from + length];
                    before[from] += p;
                    Add(counts, units[i], spelling, forward[i][from] * p / total);
                    if (units[i][0] == '^')
                    {
                        Add(counts, units[i][1..], spelling, 0.3 * forward[i][from] * p / total); // the start of a word also tells of its inside
                    }
                }
            }

            after = before;
        }
    }

    private static void Add(Dictionary<string, Dictionary<string, double>> counts, string unit, string spelling, double count)
    {
        if (count < 1e-6)
        {
            return;
        }

        if (!counts.TryGetValue(unit, out var spellings))
        {
            counts.Add(unit, spellings = new Dictionary<string, double>(StringComparer.Ordinal));
        }

        spellings[spelling] = spellings.GetValueOrDefault(spelling) + count;
    }

    private double Probability(string unit, string spelling)
    {
        var floor = spelling.Length switch { 0 => 0.02, 1 => 0.004, 2 => 0.0001, 3 => 0.000003, _ => 0.0000001 };
        return probability.Count == 0 ? floor
            : (probability.TryGetValue(unit, out var known) || (unit[0] == '^' && probability.TryGetValue(unit[1..], out known))
                ? known.GetValueOrDefault(spelling) : 0) + (floor * 0.02);
    }

    private Dictionary<string, Dictionary<string, double>> Costs()
    {
        var result = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (unit, spellings) in probability)
        {
            var kept = spellings.Where(static s => s.Value >= Rare).ToDictionary(static s => s.Key, static s => Math.Round(-Math.Log(s.Value) * 10) / 10, StringComparer.Ordinal);
            if (kept.Count > 0)
            {
                result[unit] = kept;
            }
        }

        return result;
    }
}
