namespace TranslationPipeline;

/// <summary>What one answer cost.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How many, never negative.</param>
public readonly record struct BilledAmount(BilledUnit Unit, long Amount)
{
    /// <summary>Nothing was billed.</summary>
    public static BilledAmount Nothing { get; } = new(BilledUnit.None, 0);
}
