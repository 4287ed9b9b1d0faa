namespace TranslationPipeline;

/// <summary>An account that paid calls are counted on.</summary>
/// <param name="Name">Name, e.g. of the provider; accounts are made as they are used.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Limit">The most that may be spent and reserved together; null: no limit.</param>
public sealed record SpendAccount(string Name, BilledUnit Unit, long? Limit = null);
