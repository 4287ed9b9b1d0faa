namespace TranslationPipeline;

/// <summary>A past translation of a like text.</summary>
/// <param name="Source">The text as it was.</param>
/// <param name="Target">Its translation, of a person or approved by one.</param>
public sealed record TranslationExample(string Source, string Target);
