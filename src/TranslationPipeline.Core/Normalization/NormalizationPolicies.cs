using System.Collections.Immutable;

namespace TranslationPipeline.Normalization;

/// <summary>Normalisations that are done only on request; repair of damage is always on.</summary>
public static class NormalizationPolicies
{
    /// <summary>Places carry the name that was official on the document's date: Nur-Sultan in 2022-01.</summary>
    public const string OfficialAtDate = "official-at-date";

    /// <summary>Places carry today's spelling: Kyiv, Odesa.</summary>
    public const string ModernSpelling = "modern-spelling";

    /// <summary>Left-over words in a foreign script are transliterated even when no authority entry knows them.</summary>
    public const string NativeScript = "native-script";

    /// <summary>All policies, in the order of the documentation.</summary>
    public static ImmutableArray<string> All { get; } = [OfficialAtDate, ModernSpelling, NativeScript];
}
