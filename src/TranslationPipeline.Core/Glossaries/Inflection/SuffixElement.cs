namespace TranslationPipeline.Glossaries;

/// <summary>One letter of a suffix: a fixed one, or a changing one such as the Turkish plural's a/e.</summary>
/// <param name="Literal">The fixed letter; zero when it changes.</param>
/// <param name="Variants">The rows of the changing letter; null when it is fixed.</param>
internal sealed record SuffixElement(char Literal, IReadOnlyList<SuffixLetter>? Variants)
{
    /// <summary>True when <paramref name="letter"/> may stand here after <paramref name="before"/> under <paramref name="harmony"/>.</summary>
    public bool Accepts(char letter, Sound before, Harmony harmony)
    {
        if (Variants is null)
        {
            return letter == Literal;
        }

        foreach (var variant in Variants)
        {
            if (variant.Follows(before) && variant.Has(letter, harmony))
            {
                return true;
            }
        }

        return false;
    }
}
