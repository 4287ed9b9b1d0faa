using System.Collections.Frozen;
using System.Globalization;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>
/// How likely a word of one script is spelled by given Latin letters, against how likely the letters are by themselves.
/// The probabilities were estimated from pairs of names, see <c>name-channels.tsv</c>.
/// </summary>
internal sealed class NameChannel
{
    /// <summary>Most Latin letters for one unit.</summary>
    public const int LongestSpelling = 4;

    private const double UnknownStart = 6.5; // a spelling never seen costs this and what its letters cost
    private const double UnknownLetter = 2.6;
    private const int LongestWord = 48;
    private static readonly double[] Letters = new double[26];
    private static readonly Lazy<FrozenDictionary<Script, NameChannel>> Shared = new(Read);
    private readonly Dictionary<string, Dictionary<string, double>> units;

    /// <param name="units">For each unit (<c>^</c> before it: at the start of a word) the cost, a negative logarithm, of its spellings.</param>
    public NameChannel(Dictionary<string, Dictionary<string, double>> units) => this.units = units;

    /// <summary>The channels of all scripts that have one.</summary>
    public static IReadOnlyDictionary<Script, NameChannel> All => Shared.Value;

    /// <summary>1 when the letters are exactly what one expects, 0 when they say nothing, below when they contradict.</summary>
    /// <param name="symbols">The units of the word, see <see cref="NameSymbols"/>.</param>
    /// <param name="latin">Folded Latin letters.</param>
    public double Likeness(ReadOnlySpan<string> symbols, ReadOnlySpan<char> latin)
    {
        if (symbols.Length == 0 || latin.Length == 0 || symbols.Length > LongestWord || latin.Length > LongestWord)
        {
            return -1;
        }

        var background = 0.0;
        foreach (var c in latin)
        {
            background += LetterCost(c);
        }

        return Math.Max(-1, 1 - (Cost(symbols, latin) / background));
    }

    /// <summary>Cost of a letter that stands in a name by chance.</summary>
    public static double LetterCost(char c)
    {
        _ = Shared.Value;
        return c is >= 'a' and <= 'z' ? Letters[c - 'a'] : 4;
    }

    /// <summary>Cost of the best way to spell the units by the letters.</summary>
    public double Cost(ReadOnlySpan<string> symbols, ReadOnlySpan<char> latin)
    {
        Span<double> row = stackalloc double[LongestWord + 1];
        Span<double> next = stackalloc double[LongestWord + 1];
        row.Fill(double.PositiveInfinity);
        row[0] = 0;
        foreach (var symbol in symbols)
        {
            next.Fill(double.PositiveInfinity);
            var spellings = Find(symbol);
            var lookup = spellings?.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var from = 0; from <= latin.Length; from++)
            {
                if (double.IsInfinity(row[from]))
                {
                    continue;
                }

                for (var length = 0; length <= LongestSpelling && from + length <= latin.Length; length++)
                {
                    var cost = lookup is { } known && known.TryGetValue(latin.Slice(from, length), out var found) ? found : UnknownStart + (length * UnknownLetter);
                    next[from + length] = Math.Min(next[from + length], row[from] + cost);
                }
            }

            next.CopyTo(row);
        }

        return row[latin.Length];
    }

    /// <summary>The spellings of a unit; those of the same unit inside a word when none are known for the start.</summary>
    private Dictionary<string, double>? Find(string symbol) =>
        units.TryGetValue(symbol, out var found) || (symbol[0] == '^' && units.TryGetValue(symbol[1..], out found)) ? found : null;

    private static FrozenDictionary<Script, NameChannel> Read()
    {
        var channels = new Dictionary<Script, Dictionary<string, Dictionary<string, double>>>();
        foreach (var row in EmbeddedTable.Read("name-channels.tsv", "script", "unit", "spellings", "source"))
        {
            var spellings = row[2].Split(' ').Select(static s => s.Split(':'))
                .ToDictionary(static s => s[0], static s => int.Parse(s[1], CultureInfo.InvariantCulture) / 10.0, StringComparer.Ordinal);
            if (row[0] == nameof(Script.Latn))
            {
                foreach (var (letter, cost) in spellings)
                {
                    Letters[letter[0] - 'a'] = cost;
                }

                continue;
            }

            var script = Enum.Parse<Script>(row[0]);
            if (!channels.TryGetValue(script, out var units))
            {
                channels.Add(script, units = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal));
            }

            units[row[1]] = spellings;
        }

        return channels.ToFrozenDictionary(static c => c.Key, static c => new NameChannel(c.Value));
    }
}
