namespace TranslationPipeline;

/// <summary>A limit that a provider named when it refused a request.</summary>
/// <param name="Of">What is limited.</param>
/// <param name="Amount">The most that is taken, at least 1; lengths in <see cref="ProviderCapabilities.CountUnit"/>.</param>
public readonly record struct SizeLimit(SizeLimitKind Of, long Amount);
