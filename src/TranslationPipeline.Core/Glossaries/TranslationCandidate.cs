namespace TranslationPipeline.Glossaries;

/// <summary>A phrase that may be the translation of a term.</summary>
/// <param name="Text">As the targets write it most often; not always the dictionary form.</param>
/// <param name="Frequency">Segments in which it stands with the term.</param>
/// <param name="Score">Dice coefficient, 0 to 1: 1 when neither stands without the other.</param>
public sealed record TranslationCandidate(string Text, int Frequency, double Score);
