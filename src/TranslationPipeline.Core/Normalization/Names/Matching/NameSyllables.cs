using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Chinese names in Korean reading: 조조 is Cao Cao, because 曹 is read 조 in Korean and cáo in Chinese.</summary>
internal static class NameSyllables
{
    private static readonly Lazy<FrozenDictionary<char, string[]>> Pinyin = new(static () => EmbeddedTable.Read("hangul-pinyin.tsv", "hangul", "pinyin", "source")
        .ToFrozenDictionary(static r => r[0][0], static r => r[1].Split(' ')));

    /// <summary>True when each Korean syllable has a character that is read as the next Chinese syllable of the Latin word.</summary>
    public static bool Fit(ReadOnlySpan<char> hangul, ReadOnlySpan<char> latin)
    {
        if (hangul.Length == 0)
        {
            return latin.Length == 0;
        }

        if (latin.Length == 0 || !Pinyin.Value.TryGetValue(hangul[0], out var syllables))
        {
            return false;
        }

        foreach (var syllable in syllables)
        {
            if (latin.StartsWith(syllable, StringComparison.Ordinal) && Fit(hangul[1..], latin[syllable.Length..]))
            {
                return true;
            }
        }

        return false;
    }
}
