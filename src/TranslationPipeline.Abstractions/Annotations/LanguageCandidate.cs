namespace TranslationPipeline;

/// <summary>A language with the probability that a text is written in it.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct LanguageCandidate(LanguageTag Language, double Confidence);
