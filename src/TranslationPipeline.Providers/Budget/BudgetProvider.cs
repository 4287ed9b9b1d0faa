using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Budget;

/// <summary>Sends only what the budget can pay for.</summary>
internal sealed class BudgetProvider : DelegatingProvider
{
    private readonly ProviderBudget budget;

    private BudgetProvider(ITranslationProvider inner, ProviderBudget budget)
        : base(inner) => this.budget = budget;

    public static BudgetProvider Create(ITranslationProvider inner, ProviderBudget budget)
    {
        var unit = inner.Capabilities.BillUnit;
        return unit == budget.Total.Unit || unit == BilledUnit.None
            ? new BudgetProvider(inner, budget)
            : throw new ConfigurationException(Diagnostics.BudgetUnit(inner.Name, unit, budget.Total.Unit));
    }

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var estimate = Inner.Estimate(request);
        if (estimate.Amount > 0 && estimate.Unit != budget.Total.Unit)
        {
            throw new ConfigurationException(Diagnostics.BudgetUnit(Name, estimate.Unit, budget.Total.Unit)); // failover between units
        }

        if (!budget.TryReserve(estimate.Amount, out var left))
        {
            throw ProviderBudget.Reached(Name, estimate, left, budget.Renews);
        }

        var billed = estimate.Amount;
        try
        {
            var outcomes = await Inner.TranslateAsync(request, cancellationToken).ConfigureAwait(false);
            billed = Inner.Capabilities.ReportsBilledUnits ? outcomes.Sum(static outcome => outcome.Billed.Amount) : billed;
            return outcomes;
        }
        catch (ProviderException exception) when (!MayBeBilled(exception.Kind))
        {
            billed = 0;
            throw;
        }
        catch (ConfigurationException)
        {
            billed = 0;
            throw;
        }
        finally
        {
            budget.Settle(estimate.Amount, billed);
        }
    }

    private static bool MayBeBilled(ProviderErrorKind kind) => kind is ProviderErrorKind.Transient or ProviderErrorKind.Fatal;
}
