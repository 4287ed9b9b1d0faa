using TranslationPipeline.Normalization;

namespace TranslationPipeline.Glossaries;

/// <summary>Finds term candidates in texts of one language: phrases of up to four words by C-value. Not safe for concurrent use.</summary>
public sealed class TermSuggester
{
    private const int MaxWords = 4;
    private const int MaxExample = 200;

    // Shares say nothing in a shorter text.
    private const int LeastText = 1_000;

    private readonly FunctionWords? functionWords;
    private readonly Dictionary<string, Candidate> candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private int total;

    /// <summary>Begins to count.</summary>
    /// <param name="language">Language of the texts: the words that make no term are known for some. For others they are told by their share of the text.</param>
    public TermSuggester(LanguageTag language) => functionWords = FunctionWords.For(language);

    /// <summary>Counts the phrases of a text.</summary>
    /// <param name="document">Document it belongs to, for the spread.</param>
    /// <param name="text">A segment or paragraph.</param>
    public void Add(int document, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = new List<(int Start, int End, string Key)>();
        var addresses = ProtectedRanges.Find(text);
        var address = 0;
        var position = 0;
        while (TermTokenizer.Next(text, position, apostropheBreaks: false) is { Kind: not TermTokenKind.None } token)
        {
            position = token.End;
            while (address < addresses.Count && addresses[address].End <= token.Start)
            {
                address++;
            }

            var isInAddress = address < addresses.Count && addresses[address].Start < token.End;
            if (isInAddress || token.Kind != TermTokenKind.Word || !char.IsLetter(text[token.Start]))
            {
                Count(document, text, run);
                run.Clear();
                continue;
            }

            var key = TermFolding.Fold(text[token.Start..token.End], turkic: false);
            words[key] = words.GetValueOrDefault(key) + 1;
            total++;
            run.Add((token.Start, token.End, key));
        }

        Count(document, text, run);
    }

    /// <summary>The best candidates, best first.</summary>
    /// <param name="count">How many.</param>
    /// <param name="minimumFrequency">Rarer phrases are left out.</param>
    /// <param name="isKnown">True for what the glossaries have already.</param>
    public IReadOnlyList<TermCandidate> Best(int count, int minimumFrequency, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(isKnown);
        var good = candidates.Values.Where(c => c.Frequency >= minimumFrequency && IsTerm(c.Keys)).ToList();
        var inside = new Dictionary<string, (int Frequency, int Longer)>(StringComparer.Ordinal);
        foreach (var candidate in good)
        {
            foreach (var part in PartsOf(candidate.Keys))
            {
                var (frequency, longer) = inside.GetValueOrDefault(part);
                inside[part] = (frequency + candidate.Frequency, longer + 1);
            }
        }

        return
        [
            .. good.Select(c => (Candidate: c, Score: ScoreOf(c, inside)))
                .Where(pair => pair.Score > 0 && !isKnown(pair.Candidate.Surface))
                .OrderByDescending(static pair => pair.Score).ThenBy(static pair => pair.Candidate.Surface, StringComparer.Ordinal)
                .Take(count)
                .Select(static pair => new TermCandidate(pair.Candidate.Surface, pair.Candidate.Frequency, pair.Candidate.Documents, Math.Round(pair.Score, 2), [.. pair.Candidate.Examples])),
        ];
    }

    private static double ScoreOf(Candidate candidate, Dictionary<string, (int Frequency, int Longer)> inside)
    {
        var (frequency, longer) = inside.GetValueOrDefault(string.Join(' ', candidate.Keys));
        var alone = candidate.Frequency - (longer == 0 ? 0 : (double)frequency / longer);
        return Math.Log2(candidate.Keys.Length + 0.5) * alone;
    }

    private static IEnumerable<string> PartsOf(string[] keys)
    {
        for (var length = 1; length < keys.Length; length++)
        {
            for (var start = 0; start + length <= keys.Length; start++)
            {
                yield return string.Join(' ', keys[start..(start + length)]);
            }
        }
    }

    private bool IsTerm(string[] keys) =>
        !IsFunctionWord(keys[0]) && !IsFunctionWord(keys[^1]) && (functionWords is null || keys.All(key => !functionWords.IsClosed(key)));

    // Without a list of each language: short words that make up a large share of the text.
    private bool IsFunctionWord(string key) =>
        key.Length < 3 || functionWords?.IsLink(key) == true || words.GetValueOrDefault(key) * (key.Length <= 4 ? 1_000L : 150L) > Math.Max(total, LeastText);

    private void Count(int document, string text, List<(int Start, int End, string Key)> run)
    {
        for (var first = 0; first < run.Count; first++)
        {
            for (var length = 1; length <= MaxWords && first + length <= run.Count; length++)
            {
                var keys = new string[length];
                for (var i = 0; i < length; i++)
                {
                    keys[i] = run[first + i].Key;
                }

                var key = string.Join(' ', keys);
                if (!candidates.TryGetValue(key, out var candidate))
                {
                    candidates.Add(key, candidate = new Candidate(keys, text[run[first].Start..run[first + length - 1].End]));
                }

                candidate.Count(document, text.Length <= MaxExample ? text : text[..MaxExample]);
            }
        }
    }

    private sealed class Candidate(string[] keys, string surface)
    {
        private int lastDocument = -1;

        public string[] Keys { get; } = keys;

        public string Surface { get; } = surface;

        public int Frequency { get; private set; }

        public int Documents { get; private set; }

        public List<string> Examples { get; } = [];

        public void Count(int document, string example)
        {
            Frequency++;
            if (document != lastDocument)
            {
                lastDocument = document;
                Documents++;
            }

            if (Examples.Count < 2 && !Examples.Contains(example))
            {
                Examples.Add(example);
            }
        }
    }
}
