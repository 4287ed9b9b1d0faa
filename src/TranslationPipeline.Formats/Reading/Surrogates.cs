using System.Text;

namespace TranslationPipeline.Formats;

/// <summary>Half surrogate pairs make encoders and normalisation throw; no text leaves this project with one.</summary>
internal static class Surrogates
{
    /// <summary>The text with every lone surrogate replaced by U+FFFD.</summary>
    public static string Repair(string text, out bool hadLone)
    {
        hadLone = false;
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            hadLone = true;
            repaired ??= new StringBuilder(text);
            repaired[i] = '\uFFFD';
        }

        return repaired?.ToString() ?? text;
    }
}
