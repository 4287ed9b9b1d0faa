namespace TranslationPipeline.Glossaries;

/// <summary>A term found in a text.</summary>
/// <param name="Range">The whole written words, with endings, suffixes and prefixes written together; a part of a word only in compounds.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Term">The term of it that was found.</param>
public sealed record TermMatch(TextRange Range, Concept Concept, Term Term);
