using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names;

/// <summary>Endings that names take in running text, by language: what to cut and what to put back to get the dictionary form.</summary>
internal sealed class NameInflections
{
    private static readonly FrozenDictionary<string, NameInflections> ByLanguage = Read();
    private readonly Dictionary<string, string[]> bases = new(StringComparer.Ordinal); // ending -> what to put back
    private readonly HashSet<string> chain = new(StringComparer.Ordinal); // suffixes that follow one another

    /// <summary>Longest ending, in key characters.</summary>
    public int Longest { get; private set; }

    /// <summary>The endings of a language; null when it has no rows.</summary>
    public static NameInflections? For(string language) => ByLanguage.GetValueOrDefault(language);

    /// <summary>Languages whose endings are tried on a left-over Cyrillic word.</summary>
    public static IReadOnlyList<string> CyrillicLanguages { get; } = ["ru", "uk", "be", "kk", "ky"];

    /// <summary>What may be put back after <paramref name="ending"/> is cut; empty when it is no ending.</summary>
    public ReadOnlySpan<string> Bases(ReadOnlySpan<char> ending)
    {
        if (bases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(ending, out var found))
        {
            return found;
        }

        return IsChain(ending, 3) ? Unchanged : [];
    }

    private static readonly string[] Unchanged = [""];

    private bool IsChain(ReadOnlySpan<char> ending, int left)
    {
        if (chain.Count == 0 || left == 0)
        {
            return false;
        }

        var lookup = chain.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(ending))
        {
            return true;
        }

        for (var cut = 1; cut < ending.Length; cut++)
        {
            if (lookup.Contains(ending[..cut]) && IsChain(ending[cut..], left - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, NameInflections> Read()
    {
        var result = new Dictionary<string, NameInflections>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Read("name-inflections.tsv", "language", "kind", "ending", "base", "source"))
        {
            foreach (var language in row[0].Split(' '))
            {
                if (!result.TryGetValue(language, out var table))
                {
                    result.Add(language, table = new NameInflections());
                }

                foreach (var ending in row[2].Split(' '))
                {
                    var key = NameKey.Of(ending);
                    if (row[1] == "chain")
                    {
                        table.chain.Add(key);
                        table.Longest = 10;
                    }
                    else
                    {
                        table.bases[key] = table.bases.TryGetValue(key, out var known) ? [.. known, NameKey.Of(row[3])] : [NameKey.Of(row[3])];
                        table.Longest = Math.Max(table.Longest, key.Length);
                    }
                }
            }
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
