using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Failover;

/// <summary>Several providers as one.</summary>
internal sealed class FailoverProvider(IReadOnlyList<ITranslationProvider> providers) : ITranslationProvider
{
    public string Name { get; } = string.Join('+', providers.Select(static provider => provider.Name));

    public ProviderCapabilities Capabilities => SharedCapabilities.Of(providers);

    public bool Supports(LanguageTag source, LanguageTag target) => providers.Any(provider => provider.Supports(source, target));

    public BilledAmount Estimate(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (providers.FirstOrDefault(provider => provider.Supports(request.From, request.To)) ?? providers[0]).Estimate(request);
    }

    public async ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var able = providers.Where(provider => provider.Supports(request.From, request.To)).ToList();
        if (able.Count == 0)
        {
            throw new ProviderException(ProviderErrorKind.UnsupportedPair, Diagnostics.UnsupportedPair(Name, request.From, request.To));
        }

        var work = new FailoverWork(request);
        foreach (var provider in able)
        {
            try
            {
                work.Take(provider.Name, await provider.AskAsync(work.Next, cancellationToken).ConfigureAwait(false));
            }
            catch (ProviderException exception) when (exception.Kind != ProviderErrorKind.InvalidItem || work.HasAnswers)
            {
                work.Fail(provider.Name, exception);
            }

            if (work.IsDone)
            {
                break;
            }
        }

        return work.Finish();
    }
}
