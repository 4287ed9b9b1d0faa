namespace TranslationPipeline.LanguageModels;

/// <summary>What an n-gram or word says about one label.</summary>
/// <param name="Label">Number of the label.</param>
/// <param name="Value">In nats.</param>
/// <param name="Weight">How much sums of texts would change without it.</param>
internal readonly record struct Posting(byte Label, float Value, float Weight);
