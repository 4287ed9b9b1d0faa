namespace TranslationPipeline.Glossaries;

/// <summary>A word, an unspaced character or a symbol of a text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="HasGap">White space or a hyphen stands before it.</param>
internal readonly record struct TermToken(int Start, int End, TermTokenKind Kind, bool HasGap);
