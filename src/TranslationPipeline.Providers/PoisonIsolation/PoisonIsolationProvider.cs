using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.PoisonIsolation;

/// <summary>Finds the items that make a request fail, by halving it.</summary>
internal sealed class PoisonIsolationProvider(ITranslationProvider inner, PoisonIsolationOptions options) : DelegatingProvider(inner)
{
    public override async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await Inner.AskAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (ProviderException exception) when (request.Items.Length > 1 && options.Kinds.Contains(exception.Kind))
        {
            return await new PoisonSearch(Inner, request, options, exception).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
