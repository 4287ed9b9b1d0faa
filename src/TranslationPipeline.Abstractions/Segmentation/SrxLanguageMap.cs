namespace TranslationPipeline.Segmentation;

/// <summary>Says for which languages a list of rules is.</summary>
/// <param name="Pattern">Regular expression that must match the whole language tag, upper or lower case.</param>
/// <param name="RuleName">The list.</param>
public sealed record SrxLanguageMap(string Pattern, string RuleName);
