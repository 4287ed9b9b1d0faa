namespace TranslationPipeline.Glossaries;

/// <summary>A term word that a word of a text may be a form of.</summary>
/// <param name="Word">Number of the term word.</param>
/// <param name="Cost">0 for the word itself, 1 for an inflected form, 2 with a prefix written together.</param>
internal readonly record struct WordCandidate(int Word, int Cost);
