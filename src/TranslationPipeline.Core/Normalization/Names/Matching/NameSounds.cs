using System.Collections.Frozen;
using System.Text;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>
/// Reads a word as sounds, one character each: letters for the sounds they stand for in most languages, capitals for those of
/// their own (S sh, C ch, Z zh, J dj, T ts, X Latin x, H Latin ch, c Latin c). Scripts without rows are romanised first.
/// </summary>
internal static class NameSounds
{
    private static readonly FrozenDictionary<string, (FrozenDictionary<char, (string Letters, string Sounds)[]> Rows, string? System)> ByScript = Read();

    public static string Of(string word, Script script)
    {
        var name = script == Script.Zzzz ? Block(word) : script.ToString();
        if (ByScript.GetValueOrDefault(name) is { System: { } system } && Romanizer.Find(system) is { } romanizer)
        {
            word = romanizer.Romanize(word);
            name = nameof(Script.Latn);
        }

        if (ByScript.GetValueOrDefault(name).Rows is not { } rows)
        {
            return NameKey.Of(word);
        }

        var lower = word.ToLowerInvariant();
        var result = new StringBuilder(lower.Length);
        for (var i = 0; i < lower.Length;)
        {
            var (letters, sounds) = Longest(rows, lower, i);
            i += Math.Max(1, letters.Length);
            foreach (var sound in sounds)
            {
                if (result.Length == 0 || result[^1] != sound)
                {
                    result.Append(sound); // doubled letters are one sound
                }
            }
        }

        return result.ToString();
    }

    /// <summary>Sounds in plain Latin letters: S is sh.</summary>
    public static string Spell(string sounds)
    {
        var result = new StringBuilder(sounds.Length + 4);
        foreach (var sound in sounds)
        {
            result.Append(sound switch
            {
                'S' => "sh",
                'C' => "ch",
                'Z' => "zh",
                'J' => "j",
                'T' => "ts",
                'x' => "kh",
                'X' => "x",
                'H' => "ch",
                _ => sound.ToString(),
            });
        }

        return result.ToString();
    }

    // Scripts that have no name of their own in the product: rows name them by their first code point, in steps of 0x80.
    private static string Block(string word)
    {
        foreach (var c in word)
        {
            if (Scripts.Of(c) == Script.Zzzz)
            {
                return $"U+{c & 0xFF80:X4}";
            }
        }

        return nameof(Script.Zzzz);
    }

    private static (string Letters, string Sounds) Longest(FrozenDictionary<char, (string Letters, string Sounds)[]> rows, string word, int at)
    {
        if (rows.TryGetValue(word[at], out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (string.CompareOrdinal(word, at, candidate.Letters, 0, candidate.Letters.Length) == 0)
                {
                    return candidate;
                }
            }
        }

        var folded = NameKey.Fold(word[at]);
        return folded == word[at] || folded == '\0'
            ? (word[at].ToString(), folded == '\0' ? "" : folded.ToString())
            : (word[at].ToString(), Longest(rows, folded.ToString(), 0).Sounds);
    }

    private static FrozenDictionary<string, (FrozenDictionary<char, (string Letters, string Sounds)[]> Rows, string? System)> Read() => EmbeddedTable
        .Read("name-sounds.tsv", "script", "letters", "sounds", "source")
        .GroupBy(static r => r[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            static g => g.Key,
            static g => (g.Where(static r => r[1] != "*").GroupBy(static r => r[1][0]).ToFrozenDictionary(
                    static c => c.Key,
                    static c => c.Select(static r => (r[1], r[2])).OrderByDescending(static r => r.Item1.Length).ToArray()),
                g.FirstOrDefault(static r => r[1] == "*")?[2]),
            StringComparer.Ordinal);
}
