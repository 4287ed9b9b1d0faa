using TranslationPipeline.Normalization;
using TranslationPipeline.Normalization.Names.Matching;

namespace TranslationPipeline.NamesEvaluation;

/// <summary>A pair with what is right and what was answered.</summary>
internal sealed record PairResult(string Kind, string A, string B, bool Same, string Origin, NameMatch Match, NameEvidence? Evidence);
