namespace TranslationPipeline.Formats;

/// <summary>One name of an entity, as a name source tells it; a row of the authority file.</summary>
/// <param name="Concept">Id of the entity with its source, e.g. <c>wikidata:Q468519</c>.</param>
/// <param name="Kind">What it names: <c>person</c>, <c>organisation</c>, <c>city</c>, <c>region</c>, <c>country</c>.</param>
/// <param name="Language">Language of the name; <c>und</c> when the source does not tell.</param>
/// <param name="Text">The name.</param>
/// <param name="IsPreferred">True for the main name in that language; at most one for an entity and a language.</param>
/// <param name="Source">Where it is from.</param>
public sealed record ImportedName(string Concept, string Kind, LanguageTag Language, string Text, bool IsPreferred, string Source);
