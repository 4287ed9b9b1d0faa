using System.Collections.Immutable;

namespace TranslationPipeline;

/// <summary>What a provider is asked: items of one language pair.</summary>
/// <param name="Items">The texts, at least one.</param>
/// <param name="From">Source language; <see cref="LanguageTag.Und"/> lets a provider that can detect it.</param>
/// <param name="To">Target language.</param>
public sealed record TranslationRequest(ImmutableArray<TranslationItem> Items, LanguageTag From, LanguageTag To)
{
    /// <summary>Text around the items that is not translated nor billed where the provider allows it; null for none.</summary>
    public string? Context { get; init; }

    /// <summary>Sent along where the provider supports it, so that a repeated request is not billed twice.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Sent along where the provider supports it, so that the request can be found in the service's records; null for none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Provider-specific options, e.g. <c>formality</c>; unknown ones are refused by the provider.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;
}
