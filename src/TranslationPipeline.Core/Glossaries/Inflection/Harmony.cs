namespace TranslationPipeline.Glossaries;

/// <summary>Which vowels the suffixes after a vowel take.</summary>
internal enum Harmony : byte
{
    /// <summary>Not known (no vowel, an abbreviation): every form of a suffix may follow.</summary>
    Any,
    Back,
    Front,
    BackRound,
    FrontRound,
}
