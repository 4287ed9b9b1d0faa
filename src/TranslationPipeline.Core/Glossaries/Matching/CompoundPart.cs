namespace TranslationPipeline.Glossaries;

/// <summary>A term word inside a longer word.</summary>
/// <param name="Start">First code unit, in the word.</param>
/// <param name="End">One past the last, a linking -s- included.</param>
/// <param name="Word">Number of the term word.</param>
internal readonly record struct CompoundPart(int Start, int End, int Word);
