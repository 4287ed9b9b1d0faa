using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Characters that recognition programs take for one another, after <c>name-misreadings.tsv</c>.</summary>
internal static class NameMisreadings
{
    /// <summary>Shorter words are too like other words.</summary>
    public const int MinLetters = 6;

    /// <summary>A digit among letters is damage for certain, so a shorter word will do.</summary>
    public const int MinWithDigit = 5;

    /// <summary>Longer words are not tried.</summary>
    public const int MaxLetters = 32;

    private static readonly FrozenDictionary<char, (string Wrong, string Right)[]> ByFirst = EmbeddedTable
        .Read("name-misreadings.tsv", "wrong", "right", "source")
        .GroupBy(static r => r[0][0])
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(static r => (r[0], r[1])).ToArray());

    /// <summary>All single misreadings of a word.</summary>
    public static Enumerator Of(ReadOnlySpan<char> word) => new(word);

    internal ref struct Enumerator(ReadOnlySpan<char> word)
    {
        private readonly ReadOnlySpan<char> word = word;
        private int at = -1;
        private int row;
        private (string Wrong, string Right)[] rows = [];

        public NameMisreading Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (row < rows.Length)
                {
                    var (wrong, right) = rows[row++];
                    if (word[at..].StartsWith(wrong))
                    {
                        Current = new NameMisreading(at, wrong.Length, right);
                        return true;
                    }
                }

                if (++at >= word.Length)
                {
                    return false;
                }

                row = 0;
                rows = ByFirst.GetValueOrDefault(word[at]) ?? [];
            }
        }
    }
}
