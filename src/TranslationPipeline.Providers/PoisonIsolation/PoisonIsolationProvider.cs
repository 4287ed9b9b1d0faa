using TranslationPipeline.Providers.Batching;
using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.PoisonIsolation;

/// <summary>Finds the items that make a request fail, by halving it. A request of one item is found already: a document may have no other text.</summary>
internal sealed class PoisonIsolationProvider(ITranslationProvider inner, PoisonIsolationOptions options) : DelegatingProvider(inner)
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await Inner.AskAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException exception) when (!request.Items.IsEmpty && MayBeOneItem(request, exception.Error))
        {
            return await new PoisonSearch(Inner, request, options, exception).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A request over a limit, stated or named by the service, is for batching to split.</summary>
    private bool MayBeOneItem(TranslationRequest request, TranslationError error) => options.Kinds.Contains(error.Kind) && !ToldLimits.IsOver(Inner, request, error)
        && (error.Kind != ProviderErrorKind.TooLarge || BatchPlan.For(Inner, request) is { Batches.Count: 1, TooLarge.Count: 0 });
}
