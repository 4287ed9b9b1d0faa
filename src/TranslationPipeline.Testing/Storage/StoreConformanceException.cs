namespace TranslationPipeline.Testing;

/// <summary>A store does not keep a promise of its contract.</summary>
public sealed class StoreConformanceException(string message, Exception? inner = null) : Exception(message, inner);
