namespace TranslationPipeline;

/// <summary>A whole request to a translation provider failed (exit code 4 when it ends a job).</summary>
/// <param name="error">Why, and what the provider said of how to go on.</param>
/// <param name="inner">What was caught; null for nothing.</param>
public sealed class ProviderException(TranslationError error, Exception? inner = null) : PipelineException((error ?? throw new ArgumentNullException(nameof(error))).Diagnostic, inner)
{
    /// <summary>A failure of which the provider said no more than its kind.</summary>
    /// <param name="kind">What kind of failure.</param>
    /// <param name="diagnostic">Cause and next step.</param>
    /// <param name="inner">What was caught; null for nothing.</param>
    public ProviderException(ProviderErrorKind kind, Diagnostic diagnostic, Exception? inner = null)
        : this(new TranslationError(kind, diagnostic), inner)
    {
    }

    /// <summary>Why it failed.</summary>
    public TranslationError Error { get; } = error;

    /// <summary>What kind of failure, which decides whether to retry, split, fail over or stop.</summary>
    public ProviderErrorKind Kind => Error.Kind;
}
