using TranslationPipeline.Text;

namespace TranslationPipeline.Glossaries;

/// <summary>
/// The declensions of one language. A word takes all rows of the most specific ending that fits it: the longest, and
/// among equally long ones those that name the letter before.
/// </summary>
internal sealed class ParadigmTable
{
    private readonly Dictionary<string, List<ParadigmRow>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ParadigmRow>>.AlternateLookup<ReadOnlySpan<char>> rowsByEnd;
    private readonly int longest;

    private ParadigmTable(IEnumerable<ParadigmRow> all)
    {
        rowsByEnd = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in all)
        {
            rows.TryAdd(row.Lemma, []);
            rows[row.Lemma].Add(row);
            longest = Math.Max(longest, row.Lemma.Length);
        }
    }

    /// <summary>Reads <c>inflection-xx.tsv</c>; <c>_</c> stands for nothing.</summary>
    public static ParadigmTable Load(string name, bool turkic) =>
        new(EmbeddedTable.Read(name, "lemma", "after", "minimum_stem", "forms", "example", "source").Select(cells => new ParadigmRow(
            cells[0] == "_" ? "" : TermFolding.Fold(cells[0], turkic),
            cells[1] == "_" ? "" : TermFolding.Fold(cells[1], turkic),
            int.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture),
            new EndingTail(cells[3].Split(' ').Select(form => form == "_" ? "" : TermFolding.Fold(form, turkic))))));

    /// <summary>True when a row has just this letter as the ending of the dictionary form.</summary>
    public bool IsEnding(char letter) => rowsByEnd.ContainsKey([letter]);

    /// <summary>The rows for a folded word; empty when the word does not inflect.</summary>
    public IReadOnlyList<ParadigmRow> For(string word)
    {
        for (var length = Math.Min(longest, word.Length); length >= 0; length--)
        {
            if (!rowsByEnd.TryGetValue(word.AsSpan(word.Length - length), out var candidates))
            {
                continue;
            }

            var fitting = candidates.FindAll(row => row.Fits(word));
            if (fitting.Exists(static row => row.After.Length > 0))
            {
                fitting.RemoveAll(static row => row.After.Length == 0);
            }

            if (fitting.Count > 0)
            {
                return fitting;
            }
        }

        return [];
    }
}
