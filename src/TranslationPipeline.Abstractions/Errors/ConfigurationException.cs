namespace TranslationPipeline;

/// <summary>Settings or usage are wrong; nothing was done (exit code 2).</summary>
public sealed class ConfigurationException(Diagnostic diagnostic, Exception? inner = null) : PipelineException(diagnostic, inner);
