using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Other ways to read the words of a Chinese, Japanese or Korean name: family and given name apart, Korean reading of Chinese characters.</summary>
internal static class NameReadings
{
    private const int LongestName = 5;
    private static readonly Lazy<FrozenDictionary<char, string>> Hangul = new(static () => EmbeddedTable.Read("han-hangul.tsv", "han", "hangul", "source")
        .ToFrozenDictionary(static r => r[0][0], static r => r[1]));

    public static IEnumerable<List<NameToken>> Of(List<NameToken> name, List<NameToken> other)
    {
        yield return name;
        foreach (var reading in Readings(name, other))
        {
            yield return reading;
            foreach (var division in Divisions(reading, other))
            {
                yield return division;
            }
        }

        foreach (var division in Divisions(name, other))
        {
            yield return division;
        }
    }

    // 문재인 is 문 재인: a family name of one or two syllables.
    private static IEnumerable<List<NameToken>> Divisions(List<NameToken> name, List<NameToken> other)
    {
        if (name is not [{ Script: Script.Hang } only] || only.Key.Length is < 2 or > LongestName || other.Count < 2 || other[0].Script == Script.Hang)
        {
            yield break;
        }

        for (var family = 1; family <= 2 && family < only.Key.Length; family++)
        {
            yield return [Word(only.Key[..family]), Word(only.Key[family..])];
        }
    }

    private static IEnumerable<List<NameToken>> Readings(List<NameToken> name, List<NameToken> other)
    {
        if (name.Exists(static t => t.Script != Script.Hani) || other[0].Script is not (Script.Latn or Script.Hang) || !name.TrueForAll(static t => t.Key.All(Hangul.Value.ContainsKey)))
        {
            yield break;
        }

        // A family name may be read in its own way: 金 is 김, not 금.
        foreach (var first in Hangul.Value[name[0].Key[0]])
        {
            yield return [.. name.Select((t, i) => Word(new string([.. t.Key.Select((c, at) => i == 0 && at == 0 ? first : Hangul.Value[c][0])])))];
        }
    }

    private static NameToken Word(string hangul) => new(hangul, NameSounds.Of(hangul, Script.Hang), NameSymbols.Of(hangul, Script.Hang), [], Script.Hang, NameTokenKind.Word, 0);
}
