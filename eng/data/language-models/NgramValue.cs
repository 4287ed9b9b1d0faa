namespace TranslationPipeline.LanguageModels;

/// <summary>What an n-gram says about a language.</summary>
/// <param name="Ngram">Folded letters; a space for a word boundary.</param>
/// <param name="Value">In nats, before the weight of its order.</param>
/// <param name="Frequency">How often it is met per letter.</param>
internal readonly record struct NgramValue(string Ngram, float Value, float Frequency);
