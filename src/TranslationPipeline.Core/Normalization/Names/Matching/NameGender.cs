namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Slavic family names of men and women differ in their ending: Petrov and Petrova are two people.</summary>
internal static class NameGender
{
    /// <summary>True when one of two words read as sounds has a feminine ending where the other has the masculine one.</summary>
    public static bool Differ(string a, string b) => (IsFeminine(a) && IsMasculine(b)) || (IsFeminine(b) && IsMasculine(a));

    private static bool IsFeminine(string sounds) => Ends(sounds, "va") || Ends(sounds, "wa") || Ends(sounds, "ina") || Ends(sounds, "ska") || Ends(sounds, "ska") || Ends(sounds, "kaya") || Ends(sounds, "kaja") || Ends(sounds, "cka") || Ends(sounds, "Tka") || Ends(sounds, "kaia");

    private static bool IsMasculine(string sounds) => Ends(sounds, "v") || Ends(sounds, "w") || Ends(sounds, "f") || Ends(sounds, "in") || Ends(sounds, "ki") || Ends(sounds, "ky") || Ends(sounds, "kii") || Ends(sounds, "kij");

    private static bool Ends(string sounds, string ending) => sounds.EndsWith(ending, StringComparison.Ordinal);
}
