using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>
/// The second look at languages that share most n-grams (hr/bs/sr, nb/nn/da, id/ms, cs/sk, ...): starts of words that one of them
/// uses and its neighbours do not, from <c>close-words.tsv</c>. Immutable.
/// </summary>
internal sealed class CloseWords
{
    private const int LongestStart = 6;

    private readonly FrozenDictionary<ulong, ImmutableArray<(byte Label, sbyte Value)>> evidence;

    private CloseWords(FrozenDictionary<ulong, ImmutableArray<(byte Label, sbyte Value)>> evidence) => this.evidence = evidence;

    /// <summary>Reads the built-in table for the labels of an n-gram table.</summary>
    public static CloseWords Read(ImmutableArray<string> labels)
    {
        var rows = new Dictionary<ulong, ImmutableArray<(byte Label, sbyte Value)>>();
        foreach (var row in EmbeddedTable.Read("close-words.tsv", "start", "evidence", "source"))
        {
            var hash = NgramHash.Empty;
            foreach (var c in row[0])
            {
                hash = NgramHash.Extend(hash, c == '.' ? LetterFolding.Boundary : LetterFolding.Fold(c));
            }

            var values = row[1].Split(' ').Select(cell => cell.Split(':'))
                .Where(cell => labels.Contains(cell[0]))
                .Select(cell => ((byte)labels.IndexOf(cell[0]), (sbyte)Math.Round(double.Parse(cell[1], CultureInfo.InvariantCulture) / NgramTable.Step)));
            rows[hash] = [.. rows.GetValueOrDefault(hash, []), .. values];
        }

        return new CloseWords(rows.ToFrozenDictionary());
    }

    /// <summary>Adds the evidence of every word to the last order of <paramref name="board"/>.</summary>
    public void Score(ReadOnlySpan<char> letters, ScoreBoard board)
    {
        var sums = board.Order(ScoreBoard.Words);
        var length = 0;
        var hash = NgramHash.Empty;
        foreach (var letter in letters)
        {
            if (length < LongestStart)
            {
                hash = NgramHash.Extend(hash, letter);
                length++;
                if ((letter == LetterFolding.Boundary || length == LongestStart) && evidence.TryGetValue(hash, out var values))
                {
                    foreach (var (label, value) in values)
                    {
                        sums[label] += value;
                    }
                }
            }

            if (letter == LetterFolding.Boundary)
            {
                hash = NgramHash.Empty;
                length = 0;
            }
        }
    }
}
