using NodaTime;

namespace TranslationPipeline;

/// <summary>Why a request, or one item of it, has no translation, and what a provider said of how to go on.</summary>
/// <param name="Kind">What kind of failure, which decides whether to retry, split, fail over or stop.</param>
/// <param name="Diagnostic">Cause and next step.</param>
public sealed record TranslationError(ProviderErrorKind Kind, Diagnostic Diagnostic)
{
    /// <summary>How long to wait before another try of what is <see cref="ProviderErrorKind.RateLimited"/> or <see cref="ProviderErrorKind.Transient"/>; null when the provider did not say.</summary>
    public Duration? RetryAfter { get; init; }

    /// <summary>When an account that is <see cref="ProviderErrorKind.QuotaExhausted"/> has units again; null when the provider did not say. Until then no request can succeed.</summary>
    public Instant? Until { get; init; }

    /// <summary>What the provider takes of a request that is <see cref="ProviderErrorKind.TooLarge"/>; null when it did not say.</summary>
    public SizeLimit? Limit { get; init; }
}
