namespace TranslationPipeline.Providers;

/// <summary>Adds a budget.</summary>
public static class BudgetProviderBuilderExtensions
{
    /// <summary>
    /// Refuses a request whose estimate is more than the budget has left, with <see cref="ProviderErrorKind.QuotaExhausted"/>, before anything is sent.
    /// Requests under way count with their estimate. A request that failed on the way (transient, fatal, cancelled) counts as spent, because the
    /// service may have answered and billed it. Belongs inside batching and retry.
    /// </summary>
    /// <param name="builder">Gets the decorator.</param>
    /// <param name="budget">Shared by all that spend from it.</param>
    /// <exception cref="ConfigurationException">When built: the provider bills in another unit than the budget's.</exception>
    public static ProviderBuilder UseBudget(this ProviderBuilder builder, ProviderBudget budget)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(budget);
        return builder.Use(inner => Budget.BudgetProvider.Create(inner, budget));
    }
}
