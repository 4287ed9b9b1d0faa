using System.Globalization;
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
            var weight = ngram.Length == 1 ? float.MaxValue : MathF.Sqrt(frequency) * Math.Abs((int)value);
            hashes.Add(NgramHash.Finish(ngram.Aggregate(NgramHash.Empty, NgramHash.Extend)));
            postings.Add(new Posting(label, value, weight));
        }
    }

    /// <summary>Adds the word starts that tell close languages apart; they always stay.</summary>
    /// <param name="labels">BCP 47 tags in numbering order.</param>
    /// <param name="path">File <c>close-words.tsv</c>.</param>
    public void AddCloseWords(IReadOnlyList<string> labels, string path)
    {
        foreach (var rows in DataTable.Read(path).GroupBy(static row => row[0]))
        {
            var hash = rows.Key.Aggregate(NgramHash.WordStart, static (hash, c) => NgramHash.Extend(hash, c == '.' ? LetterFolding.Boundary : LetterFolding.Fold(c)));
            foreach (var cell in rows.SelectMany(static row => row[1].Split(' ')).DistinctBy(static cell => cell.Split(':')[0]))
            {
                var (tag, value) = (cell.Split(':')[0], double.Parse(cell.Split(':')[1], CultureInfo.InvariantCulture));
                hashes.Add(NgramHash.Finish(hash));
                postings.Add(new Posting(labels.ToList().IndexOf(tag), (sbyte)Math.Round(value / NgramTable.Step), float.MaxValue));
            }
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
            if (values[i].Weight < least || values[i].Value == 0)
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
}
