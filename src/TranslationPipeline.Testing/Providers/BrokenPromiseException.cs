namespace TranslationPipeline.Testing.ProviderCases;

/// <summary>Raised inside a case, turned into <see cref="ProviderConformanceException"/> by the runner.</summary>
internal sealed class BrokenPromiseException(string problem, Exception? inner = null) : Exception(problem, inner);
