using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Finds which words of one name are which of the other, in any order; neighbours may be written together on one side.</summary>
internal sealed class NameAlignment
{
    private const int MaxJoined = 3;
    private const int MaxSteps = 600; // the search is bounded; names have few words
    private const double Disorder = 0.02;
    private readonly List<NameToken> a;
    private readonly List<NameToken> b;
    private readonly IReadOnlyDictionary<Script, NameChannel> channels;
    private readonly List<NamePair>[] candidates;
    private readonly List<NamePair> current = [];
    private List<NamePair> best = [];
    private double bestValue;
    private int left = MaxSteps;

    private NameAlignment(List<NameToken> a, List<NameToken> b, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        this.a = a;
        this.b = b;
        this.channels = channels;
        candidates = [.. Enumerable.Range(0, a.Count).Select(i => Candidates(i))];
    }

    /// <summary>The best pairs, in the order of <paramref name="a"/>, and their value.</summary>
    public static (List<NamePair> Pairs, double Value) Find(List<NameToken> a, List<NameToken> b, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        var alignment = new NameAlignment(a, b, channels);
        alignment.Search(0, 0, 0);
        return (alignment.best, alignment.bestValue);
    }

    private List<NamePair> Candidates(int i)
    {
        var result = new List<NamePair>();
        for (var countA = 1; countA <= MaxJoined && i + countA <= a.Count; countA++)
        {
            if (Join(a, i, countA) is not { } left)
            {
                break;
            }

            for (var j = 0; j < b.Count; j++)
            {
                for (var countB = 1; countB <= (countA == 1 ? MaxJoined : 1) && j + countB <= b.Count && Join(b, j, countB) is { } right; countB++)
                {
                    var fit = NameFitting.Of(left, right, channels);
                    if (fit.Value >= NameFit.Poor)
                    {
                        result.Add(new NamePair(i, countA, j, countB, fit, Math.Min(left.Weight, right.Weight), left.IsSubstantive && right.IsSubstantive));
                    }
                }
            }
        }

        result.Sort(static (x, y) => Value(y).CompareTo(Value(x)));
        return result;
    }

    private static double Value(NamePair pair) => pair.Weight * (pair.Fit.Value - NameFit.Poor) * (pair.CountA + pair.CountB > 2 ? 1.1 : 1);

    // Only words that name are written together.
    private static NameToken? Join(List<NameToken> tokens, int first, int count)
    {
        var result = tokens[first];
        for (var i = 1; i < count; i++)
        {
            if (tokens[first + i].Kind is not (NameTokenKind.Word or NameTokenKind.Particle) || result.Kind is not (NameTokenKind.Word or NameTokenKind.Particle) || tokens[first + i].Script != result.Script)
            {
                return null;
            }

            result = NameToken.Join(result, tokens[first + i]);
        }

        return result;
    }

    private void Search(int at, int used, double value)
    {
        if (--left < 0)
        {
            return;
        }

        if (at >= a.Count)
        {
            if (value > bestValue)
            {
                bestValue = value;
                best = [.. current];
            }

            return;
        }

        foreach (var pair in candidates[at])
        {
            var mask = ((1 << pair.CountB) - 1) << pair.B;
            if ((used & mask) == 0)
            {
                current.Add(pair);
                Search(at + pair.CountA, used | mask, value + Value(pair) - (current.Count > 1 && current[^2].B > pair.B ? Disorder : 0));
                current.RemoveAt(current.Count - 1);
            }
        }

        Search(at + 1, used, value);
    }
}
