namespace TranslationPipeline;

/// <summary>A phrase in which a name is something else and must never be changed, e.g. <c>chicken Kiev</c>.</summary>
/// <param name="Concept">Id of the concept it guards.</param>
/// <param name="Language">Language of the phrase.</param>
/// <param name="Phrase">The phrase.</param>
public sealed record StopContext(string Concept, LanguageTag Language, string Phrase);
