namespace TranslationPipeline.Providers.InlineCodes;

/// <summary>One code in a text, declared or found.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">Alone, opening or closing.</param>
/// <param name="Pair">What both halves of a pair share: the declared id, or the name of an element; empty when it stands alone.</param>
internal readonly record struct CodeSpan(TextRange Range, InlineCodeKind Kind, string Pair);
