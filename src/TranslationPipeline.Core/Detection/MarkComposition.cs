using TranslationPipeline.Normalization.Characters;

namespace TranslationPipeline.Detection;

/// <summary>Letter + combining mark to the letter that is both (Unicode canonical composition), folded letters only.</summary>
internal static class MarkComposition
{
    /// <summary>False when Unicode has no single letter for the pair.</summary>
    public static bool TryCompose(char letter, char mark, out char composed)
    {
        var both = CanonicalData.Compose(letter, mark);
        composed = both is > 0 and <= char.MaxValue ? LetterFolding.Fold((char)both) : '\0';
        return composed != '\0';
    }
}
