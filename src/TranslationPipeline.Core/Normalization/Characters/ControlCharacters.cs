namespace TranslationPipeline.Normalization.Characters;

/// <summary>Control characters, which no prose contains. Tab and line breaks are layout and stay.</summary>
internal static class ControlCharacters
{
    public static Edit Remove(string text, int at)
    {
        // A page or line feed may be all that separates two words.
        var separates = text[at] is '\u000B' or '\u000C' or '\u0085' && at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);
        return new Edit(TextRange.At(at, 1), separates ? " " : "", "characters.control", $"control character U+{(int)text[at]:X4}");
    }
}
