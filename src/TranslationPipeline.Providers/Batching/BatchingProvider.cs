using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Batching;

/// <summary>Sends a request of any size in as few requests as the limits of the provider inside allow: those it states, and those its service names.</summary>
internal sealed class BatchingProvider(ITranslationProvider inner) : DelegatingProvider(inner)
{
    private readonly ToldLimits told = new();

    public override ProviderCapabilities Capabilities => Inner.Capabilities with { MaxItems = int.MaxValue, MaxUnitsPerRequest = int.MaxValue, PreferredUnitsPerRequest = int.MaxValue };

    public override BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var unit = Inner.Capabilities.BillUnit;
        var amount = 0L;
        foreach (var batch in Plan(request, All(request)).Batches)
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
        var collector = new PartialAnswers(request);
        var waiting = Plan(request, All(request), collector);
        var failuresInARow = 0;
        while (waiting.TryDequeue(out var batch))
        {
            var part = request.Part(batch);
            try
            {
                collector.Add(batch, await Inner.AskAsync(part, cancellationToken).ConfigureAwait(false));
                failuresInARow = 0;
            }
            catch (ProviderException exception) when (ToldLimits.IsOver(Inner, part, exception.Error))
            {
                told.Learn(exception.Error.Limit!.Value);
                waiting = Plan(request, [.. batch, .. waiting.SelectMany(static b => b)], collector);
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

    private static List<int> All(TranslationRequest request) => [.. Enumerable.Range(0, request.Items.Length)];

    private BatchPlan Plan(TranslationRequest request, IReadOnlyList<int> indices) => BatchPlan.For(Inner, told.Narrow(Inner.Capabilities), request, indices);

    private Queue<IReadOnlyList<int>> Plan(TranslationRequest request, IReadOnlyList<int> indices, PartialAnswers collector)
    {
        var plan = Plan(request, indices);
        foreach (var (index, error) in plan.TooLarge)
        {
            collector.Fail(index, error);
        }

        return new Queue<IReadOnlyList<int>>(plan.Batches);
    }
}
