namespace TranslationPipeline.Normalization.Names;

/// <summary>A key of the index found in the text.</summary>
/// <param name="Posting">What it stands for.</param>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="End">Where the name ends in the text; before <see cref="SuffixEnd"/> when a suffix follows.</param>
/// <param name="SuffixEnd">Where the suffix ends.</param>
/// <param name="Inflected">True when an ending was cut or changed, so the letters of the last word are not the dictionary form.</param>
/// <param name="Corrected">The key the text has once a character that was read wrongly is put right; null when nothing was.</param>
internal readonly record struct NameCandidate(NamePosting Posting, int First, int Last, int End, int SuffixEnd, bool Inflected, string? Corrected = null);
