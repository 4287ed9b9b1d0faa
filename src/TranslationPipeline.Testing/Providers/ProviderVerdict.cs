namespace TranslationPipeline.Testing;

/// <summary>The result of a case that did not fail.</summary>
/// <param name="NotApplicable">Why the case says nothing about this provider; null when it was checked and passed.</param>
public readonly record struct ProviderVerdict(string? NotApplicable)
{
    /// <summary>Checked, promise kept.</summary>
    public static ProviderVerdict Passed { get; }

    /// <summary>The case does not apply.</summary>
    internal static ProviderVerdict Skip(string reason) => new(reason);
}
