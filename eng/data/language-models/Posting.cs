namespace TranslationPipeline.LanguageModels;

/// <summary>What an n-gram says about one label.</summary>
/// <param name="Label">Number of the label.</param>
/// <param name="Value">In steps of the table.</param>
/// <param name="Weight">How much sums of texts would change without it.</param>
internal readonly record struct Posting(int Label, sbyte Value, float Weight);
