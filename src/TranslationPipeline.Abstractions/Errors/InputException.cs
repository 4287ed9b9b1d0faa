namespace TranslationPipeline;

/// <summary>One input cannot be read or worked on; others can (exit code 3).</summary>
public sealed class InputException(Diagnostic diagnostic, Exception? inner = null) : PipelineException(diagnostic, inner);
