namespace TranslationPipeline;

/// <summary>Translates text by some engine. Implementations are safe for concurrent use.</summary>
/// <remarks>The conformance kit in <c>TranslationPipeline.Testing</c> checks everything that is promised here.</remarks>
public interface ITranslationProvider
{
    /// <summary>Name used in configuration and provenance, e.g. <c>azure</c>.</summary>
    string Name { get; }

    /// <summary>What the provider can do and what one request may hold.</summary>
    ProviderCapabilities Capabilities { get; }

    /// <summary>True when the pair can be translated, as far as the provider knows without asking its service.</summary>
    bool Supports(LanguageTag source, LanguageTag target);

    /// <summary>What the request would cost, counted as the provider bills it. Never calls the service.</summary>
    BilledAmount Estimate(TranslationRequest request);

    /// <summary>Translates each item of <paramref name="request"/>.</summary>
    /// <returns>One outcome per item, in the order given.</returns>
    /// <exception cref="ProviderException">The whole request failed: credentials, quota, network.</exception>
    /// <exception cref="ConfigurationException">An option is unknown to the provider; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was complete.</exception>
    ValueTask<IReadOnlyList<TranslationOutcome>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken);
}
