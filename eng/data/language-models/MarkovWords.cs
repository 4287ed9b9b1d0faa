using System.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>Draws words from n-gram counts, each letter by the four before it: text for schemes that work on whole words.</summary>
internal sealed class MarkovWords
{
    private const int Context = 4;
    private const int LongestWord = 30;

    private readonly Dictionary<string, (string Letters, long[] Sums)> next = [];

    public MarkovWords(NgramCounts counts)
    {
        foreach (var group in counts.All.Where(static pair => pair.Key.Length > 1).GroupBy(static pair => pair.Key[..^1]))
        {
            var letters = new StringBuilder();
            var sums = new List<long>();
            var sum = 0L;
            foreach (var (ngram, count) in group.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                letters.Append(ngram[^1]);
                sums.Add(sum += count);
            }

            next[group.Key] = (letters.ToString(), [.. sums]);
        }
    }

    /// <summary>Draws <paramref name="amount"/> words; the same seed draws the same words.</summary>
    public IEnumerable<string> Draw(int amount, int seed)
    {
        var random = new Random(seed);
        for (var k = 0; k < amount; k++)
        {
            var word = new StringBuilder(" ");
            while (word.Length < LongestWord)
            {
                var letter = DrawLetter(word, random);
                if (letter == ' ')
                {
                    break;
                }

                word.Append(letter);
            }

            yield return word.ToString(1, word.Length - 1);
        }
    }

    private char DrawLetter(StringBuilder word, Random random)
    {
        for (var length = Math.Min(Context, word.Length); length > 0; length--)
        {
            if (next.TryGetValue(word.ToString(word.Length - length, length), out var choice))
            {
                var at = Array.BinarySearch(choice.Sums, random.NextInt64(choice.Sums[^1]) + 1);
                return choice.Letters[at >= 0 ? at : ~at];
            }
        }

        return ' ';
    }
}
