namespace TranslationPipeline;

/// <summary>The store or an output cannot be read or written (exit code 5).</summary>
public sealed class StoreException(Diagnostic diagnostic, Exception? inner = null) : PipelineException(diagnostic, inner);
