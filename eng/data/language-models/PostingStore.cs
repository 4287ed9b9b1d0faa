namespace TranslationPipeline.LanguageModels;

/// <summary>All postings of the labels of one script.</summary>
/// <param name="labels">Tags of the labels, in numbering order.</param>
/// <param name="orders">Weight of each n-gram order.</param>
internal sealed class PostingStore(IReadOnlyList<string> labels, IReadOnlyList<double> orders)
{
    private readonly Dictionary<string, byte> numbers = labels.Index().ToDictionary(static pair => pair.Item, static pair => (byte)pair.Index);
    private readonly List<UInt128> ngrams = [];
    private readonly List<Posting> postings = [];
    private readonly Dictionary<ulong, List<Posting>> words = [];

    /// <summary>How much each posting of more than three letters matters.</summary>
    public IEnumerable<float> Weights => postings.Where(static posting => posting.Weight < float.MaxValue).Select(static posting => posting.Weight);

    /// <summary>The words by the hash of their cluster.</summary>
    public IReadOnlyDictionary<ulong, List<Posting>> Words => words;

    /// <summary>Adds the n-grams of a label.</summary>
    public void Add(int label, IEnumerable<NgramValue> values)
    {
        foreach (var (ngram, value, frequency) in values)
        {
            // Single letters and pairs are few and decide about the rest: they always stay.
            var weighted = (float)(value * orders[ngram.Length - 1]);
            var weight = ngram.Length <= 2 ? float.MaxValue : MathF.Sqrt(frequency) * Math.Abs(weighted);
            ngrams.Add(PackedNgram.Of(ngram));
            postings.Add(new Posting((byte)label, weighted, weight));
        }
    }

    /// <summary>Adds the words and starts of words of a file that tell the languages of this script apart.</summary>
    public void AddWords(string feature, double weight)
    {
        foreach (var (hash, tag, value) in WordEvidence.Read(feature))
        {
            if (numbers.TryGetValue(tag, out var label))
            {
                Add(hash, label, (float)(weight * value));
            }
        }
    }

    /// <summary>The n-grams in order, each after those it begins with, with its postings.</summary>
    public IEnumerable<(UInt128 Ngram, ArraySegment<Posting> Postings)> Sorted()
    {
        var keys = ngrams.ToArray();
        var values = postings.ToArray();
        Array.Sort(keys, values);
        var first = 0;
        for (var i = 1; i <= keys.Length; i++)
        {
            if (i == keys.Length || keys[i] != keys[first])
            {
                yield return (keys[first], new ArraySegment<Posting>(values, first, i - first));
                first = i;
            }
        }
    }

    private void Add(ulong word, byte label, float value)
    {
        if (!words.TryGetValue(word, out var list))
        {
            words[word] = list = [];
        }

        var at = list.FindIndex(posting => posting.Label == label);
        if (at < 0)
        {
            list.Add(new Posting(label, value, float.MaxValue));
        }
        else
        {
            list[at] = list[at] with { Value = list[at].Value + value };
        }
    }
}
