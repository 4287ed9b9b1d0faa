using System.Collections.Immutable;

namespace TranslationPipeline.Segmentation;

/// <summary>A named list of rules; the first one that matches at a position decides.</summary>
/// <param name="Name">The name that maps refer to.</param>
/// <param name="Rules">The rules, in order.</param>
public sealed record SrxLanguageRule(string Name, ImmutableArray<SrxRule> Rules);
