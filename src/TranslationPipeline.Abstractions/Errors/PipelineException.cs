namespace TranslationPipeline;

/// <summary>Base of the errors this product raises on purpose; each carries a <see cref="Diagnostic"/>.</summary>
public abstract class PipelineException : Exception
{
    /// <summary>Creates the exception for a diagnostic.</summary>
    protected PipelineException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic?.ToString(), inner) => Diagnostic = diagnostic ?? throw new ArgumentNullException(nameof(diagnostic));

    /// <summary>Code, position, cause and next step.</summary>
    public Diagnostic Diagnostic { get; }
}
