namespace TranslationPipeline;

/// <summary>Why one item has no translation while others of its request may have.</summary>
/// <param name="Kind">What kind of failure.</param>
/// <param name="Diagnostic">Cause and next step.</param>
public sealed record TranslationError(ProviderErrorKind Kind, Diagnostic Diagnostic);
