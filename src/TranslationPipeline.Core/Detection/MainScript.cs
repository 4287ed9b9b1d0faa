using TranslationPipeline.Text;

namespace TranslationPipeline.Detection;

/// <summary>The script that carries a text. A character that stands for a syllable or a word weighs more than a letter,
/// and Latin less than any other: names in Latin letters stand in texts of all scripts.</summary>
internal static class MainScript
{
    /// <summary>The heaviest script; kana wins over the ideographs it is mixed with.</summary>
    public static Script Of(in LetterBuffer letters)
    {
        var kana = letters.Count(Script.Hira) + letters.Count(Script.Kana);
        var best = Script.Zzzz;
        var heaviest = 2 * letters.Count(Script.Zzzz);
        for (var script = Script.Latn; script < Script.Zzzz; script++)
        {
            var weight = script switch
            {
                Script.Latn => letters.Count(Script.Latn),
                Script.Hira => 8 * (kana + letters.Count(Script.Hani)),
                Script.Kana => 0,
                Script.Hani => 8 * letters.Count(Script.Hani),
                Script.Hang => 4 * letters.Count(Script.Hang),
                _ => 2 * letters.Count(script),
            };
            if (script == Script.Hira && kana * 16 < letters.Count(Script.Hani))
            {
                continue; // Chinese with a stray kana
            }

            if (weight > heaviest || (weight == heaviest && best == Script.Zzzz))
            {
                best = script;
                heaviest = weight;
            }
        }

        return heaviest == 0 ? Script.Zzzz : best;
    }
}
