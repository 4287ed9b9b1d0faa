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

    // By the first character of what was misread; all of them are Latin, Cyrillic or digits.
    private static readonly (string Wrong, string Right)[][] ByFirst = Read();

    /// <summary>All single misreadings of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="until">Those that begin here or later are left out.</param>
    public static Enumerator Of(ReadOnlySpan<char> word, int until = int.MaxValue) => new(word, Math.Min(until, word.Length));

    private static (string Wrong, string Right)[][] Read()
    {
        var rows = EmbeddedTable.Read("name-misreadings.tsv", "wrong", "right", "source").ToLookup(static r => r[0][0], static r => (r[0], r[1]));
        return [.. Enumerable.Range(0, rows.Max(static r => r.Key) + 1).Select(c => rows[(char)c].ToArray())];
    }

    internal ref struct Enumerator(ReadOnlySpan<char> word, int until)
    {
        private readonly ReadOnlySpan<char> word = word;
        private readonly int until = until;
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

                if (++at >= until)
                {
                    return false;
                }

                row = 0;
                rows = word[at] < ByFirst.Length ? ByFirst[word[at]] : [];
            }
        }
    }
}
