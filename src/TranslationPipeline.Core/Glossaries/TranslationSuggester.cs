namespace TranslationPipeline.Glossaries;

/// <summary>
/// Finds how a term is translated in parallel text: the target phrase that stands in the same segments and hardly elsewhere (Dice coefficient).
/// Endings are cut off for counting, so that the forms of an inflected word count together. Not safe for concurrent use.
/// </summary>
public sealed class TranslationSuggester
{
    private const int MaxWords = 4;
    private const double LeastScore = 0.3;

    private readonly List<(string Source, Dictionary<string, string> Phrases)> pairs = [];
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);

    /// <summary>Adds a segment with its translation.</summary>
    public void Add(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var phrases = Phrases(target);
        foreach (var phrase in phrases.Keys)
        {
            frequencies[phrase] = frequencies.GetValueOrDefault(phrase) + 1;
        }

        pairs.Add((Key(source), phrases));
    }

    /// <summary>The likeliest translations of a term, best first; empty when the parallel text does not tell.</summary>
    /// <param name="term">A candidate as <see cref="TermSuggester"/> gives it.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<TranslationCandidate> Best(string term, int count)
    {
        ArgumentNullException.ThrowIfNull(term);
        var key = Key(term);
        var together = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var segments = 0;
        foreach (var (_, phrases) in pairs.Where(p => p.Source.Contains(key, StringComparison.Ordinal)))
        {
            segments++;
            foreach (var (phrase, surface) in phrases)
            {
                together.TryAdd(phrase, new(StringComparer.Ordinal));
                together[phrase][surface] = together[phrase].GetValueOrDefault(surface) + 1;
            }
        }

        if (segments < 2)
        {
            return [];
        }

        var best = together.Select(t => (Phrase: t.Key, Count: t.Value.Values.Sum(), Surface: t.Value.MaxBy(static s => (s.Value, -s.Key.Length)).Key))
            .Where(static t => t.Count > 1)
            .Select(t => (t.Phrase, t.Surface, t.Count, Score: 2.0 * t.Count / (segments + frequencies[t.Phrase])))
            .Where(static t => t.Score >= LeastScore)
            .OrderByDescending(static t => Math.Round(t.Score, 2)).ThenByDescending(static t => t.Phrase.Length)
            .ToList();

        // A part of a better phrase adds nothing.
        var chosen = new List<(string Phrase, string Surface, int Count, double Score)>();
        foreach (var candidate in best)
        {
            if (chosen.Count < count && !chosen.Exists(c => $" {c.Phrase} ".Contains($" {candidate.Phrase} ", StringComparison.Ordinal)))
            {
                chosen.Add(candidate);
            }
        }

        return [.. chosen.Select(static c => new TranslationCandidate(c.Surface, c.Count, Math.Round(c.Score, 2)))];
    }

    private static string Key(string text) => $" {string.Join(' ', Words(text).Select(static w => w.Stem))} ";

    private static Dictionary<string, string> Phrases(string text)
    {
        var words = Words(text);
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var first = 0; first < words.Count; first++)
        {
            for (var length = 1; length <= MaxWords && first + length <= words.Count; length++)
            {
                var last = words[first + length - 1];
                if (length > 1 && text.AsSpan(words[first + length - 2].End..last.Start).ContainsAnyExcept(" -‑"))
                {
                    break; // no phrase goes over a comma
                }

                phrases.TryAdd(string.Join(' ', words.GetRange(first, length).Select(static w => w.Stem)), text[words[first].Start..last.End]);
            }
        }

        return phrases;
    }

    private static List<(string Stem, int Start, int End)> Words(string text)
    {
        var words = new List<(string, int, int)>();
        var position = 0;
        while (TermTokenizer.Next(text, position, apostropheBreaks: false) is { Kind: not TermTokenKind.None } token)
        {
            position = token.End;
            if (token.Kind != TermTokenKind.Symbol)
            {
                var key = TermFolding.Fold(text[token.Start..token.End], turkic: false);
                words.Add((key.Length > 4 ? key[..Math.Min(5, key.Length - 2)] : key, token.Start, token.End));
            }
        }

        return words;
    }
}
