namespace TranslationPipeline.Normalization;

/// <summary>One spelling of a suggested name.</summary>
/// <param name="Text">As it stands in the corpus.</param>
/// <param name="Count">How often.</param>
/// <param name="Context">Where it stands first, some words before and after.</param>
public sealed record NameSuggestionForm(string Text, int Count, string Context);
