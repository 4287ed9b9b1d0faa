namespace TranslationPipeline.Glossaries;

/// <summary>A term of one concept, as the matcher knows it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Term">One of its terms.</param>
internal sealed record TermEntry(Concept Concept, Term Term);
