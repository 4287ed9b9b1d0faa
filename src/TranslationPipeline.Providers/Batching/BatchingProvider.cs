using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Batching;

/// <summary>Sends a request of any size in as few requests as the limits of the provider inside allow.</summary>
internal sealed class BatchingProvider(ITranslationProvider inner) : DelegatingProvider(inner)
{
    public override ProviderCapabilities Capabilities => Inner.Capabilities with { MaxItems = int.MaxValue, MaxUnitsPerRequest = int.MaxValue, PreferredUnitsPerRequest = int.MaxValue };

    public override BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var unit = Inner.Capabilities.CountUnit;
        var amount = 0L;
        foreach (var batch in BatchPlan.For(Inner, request).Batches)
        {
            var estimate = Inner.Estimate(request.Part(batch));
            unit = estimate.Unit;
            amount += estimate.Amount;
        }

        return new BilledAmount(unit, amount);
    }

    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var plan = BatchPlan.For(Inner, request);
        var collector = new PartialAnswers(request);
        foreach (var (index, diagnostic) in plan.TooLarge)
        {
            collector.Fail(index, ProviderErrorKind.TooLarge, diagnostic);
        }

        var failuresInARow = 0;
        foreach (var batch in plan.Batches)
        {
            try
            {
                collector.Add(batch, await Inner.AskAsync(request.Part(batch), cancellationToken).ConfigureAwait(false));
                failuresInARow = 0;
            }
            catch (ProviderException exception)
            {
                collector.Fail(batch, exception);
                if (StopsAll(exception.Kind) || (exception.Kind == ProviderErrorKind.Transient && ++failuresInARow == 2))
                {
                    break; // the next batch would fail in the same way
                }
            }
        }

        return collector.Finish();
    }

    private static bool StopsAll(ProviderErrorKind kind) => kind is
        ProviderErrorKind.Authentication or ProviderErrorKind.QuotaExhausted or ProviderErrorKind.RateLimited or ProviderErrorKind.UnsupportedPair;
}
