using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Characters;

/// <summary>The two kinds of compatibility characters that are damage in prose: Latin ligatures from PDF files and full-width Latin outside CJK text.</summary>
internal static class CompatibleCharacters
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static Edit Ligature(string text, int at)
    {
        var letters = Ligatures[text[at] - '\uFB00'];
        return new Edit(TextRange.At(at, 1), letters, "characters.ligature", $"the ligature {text[at]} is a printer's form of {letters}");
    }

    /// <summary>A run of full-width characters as plain ones.</summary>
    public static Edit FullWidth(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is >= '\uFF01' and <= '\uFF5E')
        {
            next++;
        }

        return new Edit(new TextRange(at, next), string.Create(next - at, (text, at), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)(state.text[state.at + i] - 0xFEE0);
            }
        }), "characters.full-width", "full-width characters in a text that is not Chinese, Japanese or Korean");
    }

    /// <summary>True when full-width characters may be wanted.</summary>
    public static bool IsCjk(PassInput input) => input.Language.Language is "zh" or "ja" or "ko" or "yue" || HasCjk(input.Text);

    private static bool HasCjk(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u1100' && Scripts.Of(c) is Script.Hani or Script.Hira or Script.Kana or Script.Hang)
            {
                return true;
            }
        }

        return false;
    }
}
