using TranslationPipeline.Detection;

namespace TranslationPipeline.LanguageModels;

/// <summary>How often each n-gram (folded letters, a space for a word boundary) occurs in one language.</summary>
internal sealed class NgramCounts
{
    private const int LongestNgram = 5;

    private readonly Dictionary<string, long> counts = [];

    /// <summary>All n-grams with their counts.</summary>
    public IReadOnlyDictionary<string, long> All => counts;

    /// <summary>Occurrences of an n-gram; 0 when it was never seen.</summary>
    public long this[string ngram] => counts.GetValueOrDefault(ngram);

    /// <summary>Adds occurrences of an n-gram; its letters are folded, and it is left out when one of them is no letter.</summary>
    public void Add(string ngram, long count)
    {
        if (count <= 0)
        {
            return;
        }

        Span<char> folded = stackalloc char[ngram.Length];
        for (var i = 0; i < ngram.Length; i++)
        {
            folded[i] = LetterFolding.Fold(ngram[i]);
            if (folded[i] == LetterFolding.Nothing || (folded[i] == LetterFolding.Boundary && ngram[i] != ' '))
            {
                return;
            }
        }

        var key = folded.ToString();
        counts[key] = counts.GetValueOrDefault(key) + count;
    }

    /// <summary>Adds an n-gram that is folded already and not yet there.</summary>
    public void AddFolded(string ngram, long count) => counts.Add(ngram, count);

    /// <summary>Adds all.</summary>
    public void AddAll(IEnumerable<KeyValuePair<string, long>> ngrams)
    {
        foreach (var (ngram, count) in ngrams)
        {
            Add(ngram, count);
        }
    }

    /// <summary>Adds the n-grams of a running text.</summary>
    public void AddText(ReadOnlySpan<char> text, int weight = 1)
    {
        Span<int> scripts = stackalloc int[32];
        scripts.Clear();
        var buffer = new LetterBuffer(text.Length, scripts);
        NoiseGate.Read(text, ref buffer);
        var letters = buffer.Span;
        for (var start = 0; start < letters.Length; start++)
        {
            for (var order = 1; order <= LongestNgram && start + order <= letters.Length; order++)
            {
                Add(letters.Slice(start, order).ToString(), weight);
                if (order > 1 && letters[start + order - 1] == LetterFolding.Boundary)
                {
                    break;
                }
            }
        }

        buffer.Dispose();
    }

    /// <summary>Leaves out n-grams with a letter of another script.</summary>
    public void KeepOnly(Func<char, bool> accepts)
    {
        foreach (var ngram in counts.Keys.Where(ngram => !ngram.All(c => c == ' ' || accepts(c))).ToList())
        {
            counts.Remove(ngram);
        }
    }
}
