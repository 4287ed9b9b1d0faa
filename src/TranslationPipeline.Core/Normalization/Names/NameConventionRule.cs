namespace TranslationPipeline.Normalization.Names;

/// <summary>One row of a press convention.</summary>
/// <param name="Letters">Cyrillic letters in lower case.</param>
/// <param name="Context">Where it holds; empty = everywhere.</param>
/// <param name="Outputs">Latin spellings, most usual first.</param>
internal sealed record NameConventionRule(string Letters, string Context, string[] Outputs);
