using System.Globalization;
using System.Runtime.InteropServices;
using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>All postings of all labels, from which the most telling are kept.</summary>
internal sealed class PostingStore
{
    private readonly List<ulong> hashes = [];
    private readonly List<Posting> postings = [];

    /// <summary>Adds the n-grams of a label.</summary>
    public void Add(int label, NgramCounts counts)
    {
        foreach (var (ngram, value, frequency) in ValueModel.Values(counts))
        {
            // Single letters are few and decide about the rest: they always stay.
            var weighted = (float)(value * FeatureWeights.Orders[ngram.Length - 1]);
            var weight = ngram.Length == 1 ? float.MaxValue : MathF.Sqrt(frequency) * Math.Abs(weighted);
            Add(ngram.Aggregate(NgramHash.Empty, NgramHash.Extend), label, weighted, weight);
        }
    }

    /// <summary>Adds words and starts of words that tell languages apart; they always stay.</summary>
    /// <param name="labels">BCP 47 tags in numbering order.</param>
    /// <param name="files">Files of starts and evidence, each with its weight.</param>
    public void AddWords(List<string> labels, params IEnumerable<(string Path, double Weight)> files)
    {
        var sums = new Dictionary<(string Start, int Label), double>();
        foreach (var (path, weight) in files)
        {
            foreach (var row in DataTable.Read(path))
            {
                foreach (var cell in row[1].Split(' '))
                {
                    var at = cell.IndexOf(':', StringComparison.Ordinal);
                    CollectionsMarshal.GetValueRefOrAddDefault(sums, (row[0], labels.IndexOf(cell[..at])), out _) += weight * double.Parse(cell[(at + 1)..], CultureInfo.InvariantCulture);
                }
            }
        }

        foreach (var ((start, label), value) in sums)
        {
            Add(HashOf(start), label, (float)value, float.MaxValue);
        }
    }

    /// <summary>Keeps the <paramref name="most"/> postings whose loss would change the sums of texts the most, grouped by n-gram.</summary>
    public List<(ulong Hash, List<Posting> Postings)> Prune(int most)
    {
        var weights = postings.ConvertAll(static posting => posting.Weight);
        weights.Sort();
        var least = weights[Math.Max(0, weights.Count - most)];
        var keys = hashes.ToArray();
        var values = postings.ToArray();
        Array.Sort(keys, values);

        var entries = new List<(ulong Hash, List<Posting> Postings)>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (values[i].Weight < least || TableWriter.Quantise(values[i].Value) == 0)
            {
                continue;
            }

            if (entries.Count == 0 || entries[^1].Hash != keys[i])
            {
                entries.Add((keys[i], []));
            }

            entries[^1].Postings.Add(values[i]);
        }

        foreach (var (_, group) in entries)
        {
            group.Sort(static (left, right) => left.Label - right.Label);
        }

        return entries;
    }

    // A start of six letters; or a word, which a full stop ends: a short one is its own start.
    private static ulong HashOf(string start)
    {
        var isWord = start[^1] == '.';
        var hash = isWord && start.Length > NgramTable.LongestWordStart ? NgramHash.Word : NgramHash.WordStart;
        return start.Aggregate(hash, static (hash, c) => NgramHash.Extend(hash, c == '.' ? LetterFolding.Boundary : LetterFolding.Fold(c)));
    }

    private void Add(ulong hash, int label, float value, float weight)
    {
        hashes.Add(NgramHash.Finish(hash));
        postings.Add(new Posting((byte)label, value, weight));
    }
}
