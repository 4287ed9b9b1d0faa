namespace TranslationPipeline.Glossaries;

/// <summary>What a letter does to the suffix after it.</summary>
/// <param name="Class">Its class in <c>sounds.tsv</c>; null when any suffix may follow.</param>
/// <param name="Harmony">The harmony it sets; <see cref="Harmony.Any"/> when it keeps the one before.</param>
internal readonly record struct Sound(string? Class, Harmony Harmony)
{
    /// <summary>True for a vowel.</summary>
    public bool IsVowel => Class == "vowel";
}
