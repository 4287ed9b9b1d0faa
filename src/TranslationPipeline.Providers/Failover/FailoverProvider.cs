using TranslationPipeline.Providers.Requests;

namespace TranslationPipeline.Providers.Failover;

/// <summary>Several providers as one.</summary>
internal sealed class FailoverProvider(IReadOnlyList<ITranslationProvider> providers, TimeProvider timeProvider) : ITranslationProvider
{
    private readonly Dictionary<ITranslationProvider, Rest> rests = providers.Distinct().ToDictionary(static p => p, _ => new Rest(timeProvider));

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
        // Those that rest are asked last: when nobody else can, they may.
        foreach (var provider in able.Where(p => rests[p].IsOver).Concat(able.Where(p => !rests[p].IsOver)).ToList())
        {
            try
            {
                var answers = await provider.AskAsync(work.Next, cancellationToken).ConfigureAwait(false);
                work.Take(provider.Name, answers);
                rests[provider].Judge(answers);
            }
            catch (ProviderException exception) when (exception.Kind != ProviderErrorKind.InvalidItem || work.HasAnswers)
            {
                rests[provider].Begin(exception.Error);
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
