namespace TranslationPipeline.Providers;

/// <summary>Base of decorators: passes everything on to the provider inside, members can be overridden one by one.</summary>
public abstract class DelegatingProvider : ITranslationProvider
{
    /// <summary>Creates a decorator around <paramref name="inner"/>.</summary>
    protected DelegatingProvider(ITranslationProvider inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <summary>The provider inside.</summary>
    protected ITranslationProvider Inner { get; }

    /// <inheritdoc/>
    public virtual string Name => Inner.Name;

    /// <inheritdoc/>
    public virtual ProviderCapabilities Capabilities => Inner.Capabilities;

    /// <inheritdoc/>
    public virtual bool Supports(LanguageTag source, LanguageTag target) => Inner.Supports(source, target);

    /// <inheritdoc/>
    public virtual BilledAmount Estimate(TranslationRequest request) => Inner.Estimate(request);

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken) =>
        Inner.TranslateAsync(request, cancellationToken);
}
