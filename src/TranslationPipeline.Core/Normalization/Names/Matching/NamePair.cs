namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Words of one name taken for words of the other.</summary>
/// <param name="A">Index of the first word in one name.</param>
/// <param name="CountA">How many words of it, written together.</param>
/// <param name="B">Index of the first word in the other.</param>
/// <param name="CountB">How many words of it.</param>
/// <param name="Fit">How well they fit.</param>
/// <param name="Weight">What the pair weighs.</param>
/// <param name="IsSubstantive">False for initials, particles, legal forms and numbers.</param>
internal readonly record struct NamePair(int A, int CountA, int B, int CountB, NameFit Fit, double Weight, bool IsSubstantive);
