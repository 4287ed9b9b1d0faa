using System.Collections.Frozen;
using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>Writes a word that mixes Latin and Cyrillic letters in the script that its unmistakable letters belong to.</summary>
internal static class Homoglyphs
{
    private static readonly FrozenDictionary<char, char> ToCyrillic = EmbeddedTable.Read("look-alike-letters.tsv", "latin", "cyrillic", "source")
        .ToFrozenDictionary(static row => row[0][0], static row => row[1][0]);

    private static readonly FrozenDictionary<char, char> ToLatin = ToCyrillic.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key);

    /// <summary>Repairs <paramref name="word"/> (folded letters) in place, unless both scripts have unmistakable letters or none has.</summary>
    /// <returns>The script all letters have now; <see cref="Script.Zyyy"/> when the word was left as it is.</returns>
    public static Script Repair(Span<char> word)
    {
        var onlyLatin = 0;
        var onlyCyrillic = 0;
        foreach (var c in word)
        {
            onlyLatin += Scripts.Of(c) == Script.Latn && !ToCyrillic.ContainsKey(c) ? 1 : 0;
            onlyCyrillic += Scripts.Of(c) == Script.Cyrl && !ToLatin.ContainsKey(c) ? 1 : 0;
        }

        if ((onlyLatin == 0) == (onlyCyrillic == 0))
        {
            return Script.Zyyy;
        }

        var map = onlyCyrillic > 0 ? ToCyrillic : ToLatin;
        foreach (ref var c in word)
        {
            c = map.GetValueOrDefault(c, c);
        }

        return onlyCyrillic > 0 ? Script.Cyrl : Script.Latn;
    }
}
