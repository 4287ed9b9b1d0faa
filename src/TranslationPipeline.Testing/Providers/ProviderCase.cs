using TranslationPipeline.Testing.ProviderCases;

namespace TranslationPipeline.Testing;

/// <summary>One promise a provider has to keep.</summary>
public sealed class ProviderCase
{
    internal ProviderCase(string name, string checks, Func<ProviderProbe, Task<ProviderVerdict>> run)
    {
        Name = name;
        Checks = checks;
        Run = run;
    }

    /// <summary>Stable name, e.g. <c>answers-order-kept</c>.</summary>
    public string Name { get; }

    /// <summary>What it checks, in one sentence.</summary>
    public string Checks { get; }

    internal Func<ProviderProbe, Task<ProviderVerdict>> Run { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Checks}";
}
