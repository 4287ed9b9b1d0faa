using NodaTime;

namespace TranslationPipeline;

/// <summary>A whole request to a translation provider failed (exit code 4 when it ends a job).</summary>
public sealed class ProviderException(ProviderErrorKind kind, Diagnostic diagnostic, Exception? inner = null) : PipelineException(diagnostic, inner)
{
    /// <summary>What kind of failure, which decides whether to retry, split, fail over or stop.</summary>
    public ProviderErrorKind Kind { get; } = kind;

    /// <summary>How long to wait before trying again, when the provider said so.</summary>
    public Duration? RetryAfter { get; init; }
}
