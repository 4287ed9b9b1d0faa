namespace TranslationPipeline;

/// <summary>A source term found in an item with the target form it requires.</summary>
/// <param name="Source">The term as the source text writes it.</param>
/// <param name="Target">The required term in its dictionary form; the engine inflects it as grammar needs.</param>
public sealed record TermPair(string Source, string Target);
