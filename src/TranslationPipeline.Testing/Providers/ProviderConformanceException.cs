namespace TranslationPipeline.Testing;

/// <summary>A provider does not keep a promise of its contract.</summary>
public sealed class ProviderConformanceException : Exception
{
    internal ProviderConformanceException(ProviderCase broken, string problem, Exception? inner)
        : base($"{broken}. But {problem}", inner) => Case = broken;

    /// <summary>The case that failed.</summary>
    public ProviderCase Case { get; }
}
