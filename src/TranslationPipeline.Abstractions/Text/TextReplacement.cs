namespace TranslationPipeline;

/// <summary>One place where a text and the text made from it differ.</summary>
/// <param name="Source">Range in the earlier text.</param>
/// <param name="Target">Range in the later text.</param>
/// <param name="Original">The characters of <paramref name="Source"/>, kept so that the change can be undone.</param>
public readonly record struct TextReplacement(TextRange Source, TextRange Target, string Original);
